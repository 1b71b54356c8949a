package org.acogida.web.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.places.Appraisal;
import org.acogida.places.Level;
import org.acogida.places.Premises;
import org.acogida.places.Shortfall;
import org.acogida.places.Standard;
import org.acogida.sites.MeasuredSite;
import org.acogida.sites.Occupancy.Berth;
import org.acogida.sites.Site;
import org.acogida.sites.SiteRoom;

/** A site that a page shows. */
record SiteView(
        UUID id,
        String name,
        String kind,
        String office,
        String address,
        String shut,
        String finding,
        BedBar bar,
        String standard,
        String measured,
        List<Lacking> lacking,
        String uncounted,
        List<String> toMove,
        List<Unit> units) {

    /** What is lacking, in words, with its source; {@code grave} where it is by the measure of an emergency, too. */
    record Lacking(String said, String source, boolean unsure, boolean grave) {}

    record Unit(String name, List<RoomView> rooms) {}

    record RoomView(UUID id, String name, String use, String told, List<BedView> beds) {}

    /** What a bed is to whoever looks for one. */
    enum Shape {
        FREE,
        RESERVED,
        TAKEN,
        OUT
    }

    /**
     * What whoever looks may do, and so where a bed leads them.
     *
     * @param runs whether they may change the site
     * @param receives whether they may record who stays there
     */
    record May(boolean runs, boolean receives) {

        private String href(SiteRoom.Bed bed, SiteRoom room, SiteNow now) {
            String site = "/places/" + now.plan().site().id();
            Optional<UUID> stay = now.find(bed).map(Berth::stay);
            if (receives && stay.isPresent()) {
                return "/stays/" + stay.get();
            }
            if (receives && room.isInUse(bed) && !now.plan().site().isShut()) {
                return site + "/arrive?bed=" + bed.id();
            }
            return runs ? site + "/rooms/" + room.id() : "";
        }
    }

    /** A bed; {@code word} is its state, and where it is out of use why; {@code href} where it leads, if anywhere. */
    record BedView(int number, Shape shape, String word, String href) {
        public String style() {
            return switch (shape) {
                case FREE -> "free";
                case RESERVED -> "kept";
                case TAKEN -> "taken";
                case OUT -> "out";
            };
        }
    }

    static SiteView of(SiteNow now, May may, PlaceWords told) {
        MeasuredSite measured = now.measured();
        Site site = measured.site();
        Appraisal normal = now.appraise(Level.NORMAL);
        Appraisal emergency = now.appraise(Level.EMERGENCY);
        return new SiteView(
                site.id(),
                site.name(),
                told.words().of("site-kind", site.kind()),
                told.office(site.office()),
                site.address(),
                site.shutAt().map(told.words()::moment).orElse(""),
                finding(now, told),
                BedBar.of(measured, now.count()),
                told.standard(measured.standard()),
                told.words().text(now.isEmpty() ? "site.lacking.beds" : "site.lacking.people", now.people()),
                lacking(now, normal, emergency, told),
                told.uncounted(normal.listUncounted()),
                toMove(now, told),
                units(now, normal, emergency, may, told));
    }

    private static String finding(SiteNow now, PlaceWords told) {
        MeasuredSite site = now.measured();
        String said = told.words()
                .text(
                        "site.finding",
                        now.count().people(),
                        now.count().kept(),
                        site.free(now.count()),
                        site.outOfUse().size(),
                        site.byStandard(),
                        site.inEmergency());
        int without = now.withoutBed();
        return without > 0 ? said + " " + told.words().text("site.without-bed", without) : said;
    }

    private static List<Lacking> lacking(SiteNow now, Appraisal normal, Appraisal emergency, PlaceWords told) {
        Standard standard = now.measured().standard();
        List<Shortfall> grave = emergency.listShortfalls(now.people());
        return normal.listShortfalls(now.people()).stream()
                .flatMap(found -> standard.findValue(found.measure()).stream()
                        .map(value -> new Lacking(
                                told.shortfall(found),
                                value.source().norm(),
                                value.source().isUnsure(),
                                grave.stream().anyMatch(other -> isSame(other, found)))))
                .toList();
    }

    private static boolean isSame(Shortfall one, Shortfall other) {
        return one.measure() == other.measure() && one.room().equals(other.room());
    }

    /** The beds out of use that somebody has. */
    private static List<String> toMove(SiteNow now, PlaceWords told) {
        List<String> list = new ArrayList<>();
        for (SiteRoom room : now.plan().rooms()) {
            for (SiteRoom.Bed bed : room.beds()) {
                if (!room.isInUse(bed) && now.find(bed).isPresent()) {
                    list.add(PlaceWords.bed(room, bed.number(), told.words()));
                }
            }
        }
        return list;
    }

    private static List<Unit> units(SiteNow now, Appraisal normal, Appraisal emergency, May may, PlaceWords told) {
        Map<String, List<RoomView>> units = now.plan().rooms().stream()
                .collect(Collectors.groupingBy(
                        SiteRoom::unit,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                room -> room(room, now, normal, emergency, may, told), Collectors.toList())));
        return units.entrySet().stream()
                .map(unit -> new Unit(unit.getKey(), unit.getValue()))
                .toList();
    }

    private static RoomView room(
            SiteRoom room, SiteNow now, Appraisal normal, Appraisal emergency, May may, PlaceWords told) {
        List<BedView> beds =
                room.beds().stream().map(bed -> bed(bed, room, now, may, told)).toList();
        long free = beds.stream().filter(bed -> bed.shape() == Shape.FREE).count();
        Premises.Quarters quarters = room.quarters(0);
        return new RoomView(
                room.id(),
                room.name(),
                told.words().of("room-use", room.use()),
                told.words()
                        .text(
                                "site.room",
                                free,
                                room.bedsInUse(),
                                normal.capacity(quarters),
                                emergency.capacity(quarters)),
                beds);
    }

    private static BedView bed(SiteRoom.Bed bed, SiteRoom room, SiteNow now, May may, PlaceWords told) {
        Shape shape = !room.isInUse(bed)
                ? Shape.OUT
                : now.find(bed)
                        .map(has -> has.reserved() ? Shape.RESERVED : Shape.TAKEN)
                        .orElse(Shape.FREE);
        String word = told.words().of("bed", shape);
        return new BedView(
                bed.number(),
                shape,
                bed.outOfUse().map(why -> told.words().of("out-of-use", why)).orElse(word),
                may.href(bed, room, now));
    }
}
