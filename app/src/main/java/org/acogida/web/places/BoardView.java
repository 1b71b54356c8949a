package org.acogida.web.places;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.acogida.places.Level;
import org.acogida.places.Shortfall;
import org.acogida.sites.MeasuredSite;
import org.acogida.sites.SiteCount;

/** The board of all sites that a page shows, with its finding as a sentence. */
record BoardView(String finding, Row sum, List<Card> cards, List<Card> shut) {

    /** Numbers of a site, or of all, as a page writes them. */
    record Row(
            String standard,
            String emergency,
            String taken,
            String kept,
            String free,
            String out,
            String over,
            boolean full) {}

    /**
     * One site.
     *
     * @param lacking what is breached, each a sentence; {@code grave} where it is by the measure of an emergency, too
     */
    record Card(
            UUID id,
            String name,
            String kind,
            String office,
            Row row,
            BedBar bar,
            int peopleOver,
            boolean grave,
            List<String> lacking) {}

    private record Counted(MeasuredSite site, SiteCount count) {
        int over() {
            return site.over(count);
        }
    }

    static BoardView of(List<MeasuredSite> sites, Map<UUID, SiteCount> counts, PlaceWords told) {
        List<Counted> all = sites.stream()
                .map(site -> new Counted(site, counts.getOrDefault(site.site().id(), SiteCount.NOBODY)))
                .toList();
        List<Counted> open = all.stream().filter(BoardView::isShown).toList();
        return new BoardView(
                finding(open, told),
                sum(open, told),
                open.stream().map(one -> card(one, told)).toList(),
                all.stream()
                        .filter(one -> !isShown(one))
                        .map(one -> card(one, told))
                        .toList());
    }

    /** Whoever is at a site that was shut is not hidden with it. */
    private static boolean isShown(Counted one) {
        return !one.site().site().isShut() || one.count().people() > 0;
    }

    private static String finding(List<Counted> open, PlaceWords told) {
        if (open.isEmpty()) {
            return told.words().text("places.finding.none");
        }
        int free = open.stream().mapToInt(one -> one.site().free(one.count())).sum();
        int beds = open.stream().mapToInt(one -> one.site().bedsInUse()).sum();
        Optional<Counted> worst =
                open.stream().filter(one -> one.over() > 0).max(Comparator.comparingInt(Counted::over));
        return worst.map(one -> told.words()
                        .text(
                                "places.finding.over",
                                free,
                                beds,
                                one.count().people(),
                                one.site().site().name(),
                                one.site().bedsInUse()))
                .orElseGet(() -> told.words().text("places.finding", free, beds));
    }

    private static Row sum(List<Counted> open, PlaceWords told) {
        return new Row(
                sum(open, told, one -> one.site().byStandard()),
                sum(open, told, one -> one.site().inEmergency()),
                sum(open, told, one -> one.count().people()),
                sum(open, told, one -> one.count().kept()),
                sum(open, told, one -> one.site().free(one.count())),
                sum(open, told, one -> one.site().outOfUse().size()),
                sum(open, told, Counted::over),
                false);
    }

    private static String sum(List<Counted> open, PlaceWords told, ToIntFunction<Counted> number) {
        return told.words().number(open.stream().mapToInt(number).sum());
    }

    private static Card card(Counted one, PlaceWords told) {
        MeasuredSite site = one.site();
        List<Shortfall> normal = site.listShortfalls(Level.NORMAL, one.count().people());
        List<String> lacking = Stream.concat(
                        displaced(one, told), normal.stream().map(told::shortfall))
                .toList();
        return new Card(
                site.site().id(),
                site.site().name(),
                told.words().of("site-kind", site.site().kind()),
                told.office(site.site().office()),
                row(one, told),
                BedBar.of(site, one.count()),
                one.over(),
                !site.listShortfalls(Level.EMERGENCY, one.count().people()).isEmpty(),
                lacking);
    }

    private static Stream<String> displaced(Counted one, PlaceWords told) {
        int displaced = one.count().displaced();
        return displaced > 0 ? Stream.of(told.words().text("places.displaced", displaced)) : Stream.empty();
    }

    private static Row row(Counted one, PlaceWords told) {
        MeasuredSite site = one.site();
        int free = site.free(one.count());
        return new Row(
                told.words().number(site.byStandard()),
                told.words().number(site.inEmergency()),
                told.words().number(one.count().people()),
                told.words().number(one.count().kept()),
                told.words().number(free),
                told.words().number(site.outOfUse().size()),
                told.words().number(one.over()),
                free == 0);
    }
}
