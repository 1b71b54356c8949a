package org.acogida.web.places;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.places.Facilities;
import org.acogida.places.Room;
import org.acogida.places.RoomUse;
import org.acogida.places.SiteTemplate;
import org.acogida.sites.OutOfUse;
import org.acogida.sites.Site;
import org.acogida.sites.SiteActs.NewRoom;
import org.acogida.sites.SiteChange;
import org.acogida.sites.SiteRoom;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;

/** The questions about sites, rooms and beds, and how their answers are read. */
final class PlaceForms {
    static final String NAME = "siteName";
    static final String OFFICE = "siteOffice";
    static final String ADDRESS = "siteAddress";
    static final String NOTE = "siteNote";
    static final String UNIT = "roomUnit";
    static final String ROOM = "roomName";
    static final String USE = "roomUse";
    static final String AREA = "roomArea";
    static final String HEIGHT = "roomHeight";
    static final String ROOMS = "roomCount";
    static final String BEDS = "roomBeds";
    static final String FIRST = "bedsFirst";
    static final String LAST = "bedsLast";
    static final String WHY = "bedsWhy";
    static final String WHERE = "siteRoom";

    /** What stands before the names of the fields by which beds come back into use. */
    static final String IN_USE = "in.";

    private static final String COVERED = "siteCovered";
    private static final String GROUND = "siteGround";
    private static final String TOILETS_WOMEN = "siteToiletsWomen";
    private static final String TOILETS_MEN = "siteToiletsMen";
    private static final String TOILETS_ANY = "siteToiletsAny";
    private static final String TAPS = "siteTaps";
    private static final String LITRES = "siteLitres";
    private static final String WATER = "siteWater";

    private static final int MOST_SHARED = 10_000;
    private static final int MOST_LITRES = 10_000_000;
    private static final BigDecimal MOST_AREA = BigDecimal.valueOf(99_999);
    private static final BigDecimal MOST_HEIGHT = BigDecimal.valueOf(99);

    private PlaceForms() {}

    static List<Field> facilities(Facilities now) {
        return List.of(
                amount(COVERED, now.covered()),
                amount(GROUND, now.ground()),
                number(TOILETS_WOMEN, now.toilets().women()),
                number(TOILETS_MEN, now.toilets().men()),
                number(TOILETS_ANY, now.toilets().any()),
                number(TAPS, now.taps()),
                number(LITRES, now.litres()),
                number(WATER, now.metresToWater()));
    }

    private static Field amount(String name, Optional<BigDecimal> now) {
        return Field.text(name)
                .preset(now.map(it -> it.stripTrailingZeros().toPlainString()).orElse(""));
    }

    private static Field number(String name, Optional<Integer> now) {
        return Field.text(name).preset(now.map(String::valueOf).orElse(""));
    }

    static List<Field> opening(PlaceWords told) {
        return List.of(
                Field.text(NAME).must(),
                Field.choice(OFFICE, told.offices()).preset(told.here().office().value()),
                Field.text(ADDRESS));
    }

    /** What people of a site share, before anybody counted it. */
    static List<Field> counted() {
        return facilities(new Facilities(
                Optional.empty(),
                Optional.empty(),
                new Facilities.Toilets(Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    static List<Field> changing(Site site) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text(NAME).must().preset(site.name()));
        fields.add(Field.text(ADDRESS).preset(site.address()));
        fields.addAll(facilities(site.facilities()));
        return fields;
    }

    /** How many rooms and beds of one kind a template has; sent under its number. */
    static List<Field> rooms(SiteTemplate.Rooms alike, int number) {
        return List.of(
                Field.text(ROOMS).must().preset(Integer.toString(alike.count())).under(group(number)),
                Field.text(BEDS).must().preset(Integer.toString(alike.beds())).under(group(number)),
                amount(AREA, alike.area()).under(group(number)));
    }

    private static String group(int number) {
        return "g" + number + ".";
    }

    static List<Field> newRoom(PlaceWords told) {
        return List.of(
                Field.text(UNIT).must(),
                Field.text(ROOM).must(),
                Field.text(BEDS).must(),
                Field.choice(USE, Choice.of("room-use", RoomUse.values(), told.words()))
                        .preset(RoomUse.ANY.name()),
                Field.text(AREA),
                Field.text(HEIGHT));
    }

    static List<Field> room(SiteRoom now, PlaceWords told) {
        return List.of(
                Field.choice(USE, Choice.of("room-use", RoomUse.values(), told.words()))
                        .preset(now.use().name()),
                amount(AREA, now.area()),
                amount(HEIGHT, now.height()),
                Field.text(BEDS).must().preset(Integer.toString(now.beds().size())));
    }

    static List<Field> outOfUse(PlaceWords told) {
        return List.of(
                Field.text(FIRST).must(),
                Field.text(LAST),
                Field.choice(WHY, Choice.of("out-of-use", OutOfUse.values(), told.words())),
                Field.text(NOTE));
    }

    static List<Field> inUse() {
        return List.of(
                Field.text(FIRST).must().under(IN_USE),
                Field.text(LAST).under(IN_USE),
                Field.text(NOTE).under(IN_USE));
    }

    static Facilities readFacilities(Filled filled) {
        return new Facilities(
                readAmount(filled, COVERED, MOST_AREA),
                readAmount(filled, GROUND, MOST_AREA),
                new Facilities.Toilets(
                        readShared(filled, TOILETS_WOMEN),
                        readShared(filled, TOILETS_MEN),
                        readShared(filled, TOILETS_ANY)),
                readShared(filled, TAPS),
                readOptional(filled, LITRES, 0, MOST_LITRES),
                readShared(filled, WATER));
    }

    private static Optional<Integer> readShared(Filled filled, String field) {
        return readOptional(filled, field, 0, MOST_SHARED);
    }

    static Optional<Integer> readOptional(Filled filled, String field, int least, int most) {
        return filled.is(field) ? Optional.of(readNumber(filled, field, least, most)) : Optional.empty();
    }

    /** A whole number; the least, with a fault, where it is none or out of bounds. */
    static int readNumber(Filled filled, String field, int least, int most) {
        Optional<Integer> number = Optional.of(filled.text(field))
                .filter(text -> text.matches("[0-9]{1,8}"))
                .map(Integer::valueOf)
                .filter(n -> n >= least && n <= most);
        if (number.isEmpty()) {
            filled.fault(field, "fault.number", least, most);
        }
        return number.orElse(least);
    }

    /** Beds of a room, from the first of their numbers to the last. */
    record Beds(int first, int last) {}

    /** Which beds are meant; one alone where no last one is said. */
    static Beds readBeds(Filled filled, String prefix) {
        int first = readNumber(filled, prefix + FIRST, 1, Room.MOST_BEDS);
        return new Beds(
                first,
                readOptional(filled, prefix + LAST, first, Room.MOST_BEDS).orElse(first));
    }

    private static Optional<BigDecimal> readAmount(Filled filled, String field, BigDecimal most) {
        if (!filled.is(field)) {
            return Optional.empty();
        }
        Optional<BigDecimal> amount = Optional.of(filled.text(field).replace(',', '.'))
                .filter(text -> text.matches("[0-9]{1,6}(\\.[0-9]{1,2})?"))
                .map(BigDecimal::new)
                .filter(n -> n.signum() > 0 && n.compareTo(most) <= 0);
        if (amount.isEmpty()) {
            filled.fault(field, "fault.amount", most.intValue());
        }
        return amount;
    }

    static Optional<BigDecimal> readArea(Filled filled, String field) {
        return readAmount(filled, field, MOST_AREA);
    }

    static Optional<BigDecimal> readHeight(Filled filled) {
        return readAmount(filled, HEIGHT, MOST_HEIGHT);
    }

    /** A text that must not be longer than that. */
    static String readText(Filled filled, String field, int longest) {
        String text = filled.text(field);
        if (text.length() > longest) {
            filled.fault(field, "fault.long", text.length(), longest);
        }
        return text;
    }

    static String readNote(Filled filled, String field) {
        return readText(filled, field, SiteChange.LONGEST_NOTE);
    }

    /** The rooms of a site that a template and what was typed into it make; their ids follow from the form's. */
    static List<NewRoom> readRooms(SiteTemplate template, UUID form, Filled filled, PlaceWords told) {
        List<NewRoom> rooms = new ArrayList<>();
        for (int group = 0; group < template.rooms().size(); group++) {
            SiteTemplate.Rooms alike = template.rooms().get(group);
            int count = readNumber(filled, group(group) + ROOMS, 0, SiteTemplate.Rooms.MOST);
            int beds = readNumber(filled, group(group) + BEDS, 1, Room.MOST_BEDS);
            Optional<BigDecimal> area = readArea(filled, group(group) + AREA);
            for (int number = 1; number <= count; number++) {
                String name = told.words().law(alike.name());
                rooms.add(new NewRoom(
                        Ids.derive(form, "room", group + "/" + number),
                        told.words().law(alike.unit()),
                        count == 1 ? name : name + " " + number,
                        alike.use(),
                        area,
                        Optional.empty(),
                        beds));
            }
        }
        return rooms;
    }
}
