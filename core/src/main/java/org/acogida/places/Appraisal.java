package org.acogida.places;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.places.Premises.Quarters;

/** Measures a site by its standard: how many it can take in, and what is lacking for those who are there. */
public final class Appraisal {
    private final Premises premises;
    private final Facilities shared;
    private final Standard standard;
    private final Level level;

    private Appraisal(Premises premises, Standard standard, Level level) {
        this.premises = premises;
        this.shared = premises.facilities();
        this.standard = standard;
        this.level = level;
    }

    public static Appraisal of(Premises premises, Standard standard, Level level) {
        return new Appraisal(premises, standard, level);
    }

    /** How many people the site can take in: never more than beds in use, and no more than what was counted serves. */
    public int capacity() {
        int beds = premises.rooms().stream().mapToInt(this::capacity).sum();
        return Stream.of(
                        shared.covered().flatMap(area -> served(area, Measure.COVERED_PER_PERSON)),
                        shared.ground().flatMap(area -> served(area, Measure.GROUND_PER_PERSON)),
                        whole(shared.litres()).flatMap(litres -> served(litres, Measure.LITRES_PER_PERSON)),
                        whole(shared.taps()).flatMap(taps -> serving(taps, Measure.PEOPLE_PER_TAP)),
                        whole(shared.toilets().all()).flatMap(toilets -> serving(toilets, Measure.PEOPLE_PER_TOILET)))
                .flatMap(Optional::stream)
                .reduce(beds, Math::min);
    }

    /** How many people one of its rooms can take in. */
    public int capacity(Quarters room) {
        return Stream.of(
                        room.area().flatMap(area -> served(area, Measure.COVERED_PER_PERSON)),
                        mostIn(room).map(BigDecimal::intValue))
                .flatMap(Optional::stream)
                .reduce(room.beds(), Math::min);
    }

    /** How many may sleep in a room that is no family's, whatever its size. */
    private Optional<BigDecimal> mostIn(Quarters room) {
        return switch (room.use()) {
            case FAMILY -> Optional.empty();
            case CHILDREN -> standard.find(Measure.CHILDREN_PER_ROOM, level);
            case OUT_OF_USE -> Optional.of(BigDecimal.ZERO);
            case ANY, WOMEN, MEN, ACCESSIBLE -> standard.find(Measure.SINGLES_PER_ROOM, level);
        };
    }

    private Optional<Integer> served(BigDecimal amount, Measure each) {
        return standard.find(each, level).map(value -> clamp(amount.divideToIntegralValue(value)));
    }

    private Optional<Integer> serving(BigDecimal count, Measure people) {
        return standard.find(people, level).map(value -> clamp(count.multiply(value)));
    }

    private static int clamp(BigDecimal people) {
        return people.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }

    private static Optional<BigDecimal> whole(Optional<Integer> count) {
        return count.map(BigDecimal::valueOf);
    }

    /** What is lacking for so many people in all, the site first and then room by room. */
    public List<Shortfall> listShortfalls(int people) {
        List<Shortfall> found = new ArrayList<>();
        least(Measure.COVERED_PER_PERSON, shared.covered(), people).ifPresent(found::add);
        least(Measure.GROUND_PER_PERSON, shared.ground(), people).ifPresent(found::add);
        least(Measure.LITRES_PER_PERSON, whole(shared.litres()), people).ifPresent(found::add);
        commonly(Measure.PEOPLE_PER_TAP, shared.taps(), people).ifPresent(found::add);
        commonly(Measure.PEOPLE_PER_TOILET, shared.toilets().all(), people).ifPresent(found::add);
        if (people > 0) {
            womensToilets(people).ifPresent(found::add);
            most(Measure.METRES_TO_WATER, Optional.empty(), whole(shared.metresToWater()), people)
                    .ifPresent(found::add);
        }
        premises.rooms().stream().filter(room -> room.people() > 0).forEach(room -> add(room, found));
        return found;
    }

    private void add(Quarters room, List<Shortfall> found) {
        Optional<String> name = Optional.of(room.name());
        standard.find(Measure.COVERED_PER_PERSON, level)
                .ifPresent(each -> room.area()
                        .flatMap(area -> below(Measure.COVERED_PER_PERSON, name, area, each, room.people()))
                        .ifPresent(found::add));
        standard.find(Measure.HEIGHT, level)
                .ifPresent(asked -> room.height()
                        .filter(height -> height.compareTo(asked) < 0)
                        .ifPresent(height ->
                                found.add(new Shortfall(Measure.HEIGHT, name, height, asked, room.people()))));
        mostIn(room)
                .filter(most -> most.compareTo(BigDecimal.valueOf(room.people())) < 0)
                .ifPresent(most -> found.add(new Shortfall(
                        room.use() == RoomUse.CHILDREN ? Measure.CHILDREN_PER_ROOM : Measure.SINGLES_PER_ROOM,
                        name,
                        BigDecimal.valueOf(room.people()),
                        most,
                        room.people())));
    }

    private Optional<Shortfall> least(Measure each, Optional<BigDecimal> has, int people) {
        return standard.find(each, level)
                .flatMap(value -> has.flatMap(amount -> below(each, Optional.empty(), amount, value, people)));
    }

    private static Optional<Shortfall> below(
            Measure each, Optional<String> room, BigDecimal has, BigDecimal value, int people) {
        BigDecimal asked = value.multiply(BigDecimal.valueOf(people));
        return has.compareTo(asked) < 0
                ? Optional.of(new Shortfall(each, room, has, asked.stripTrailingZeros(), people))
                : Optional.empty();
    }

    private Optional<Shortfall> commonly(Measure by, Optional<Integer> has, int people) {
        return standard.find(by, level).flatMap(value -> {
            BigDecimal asked = BigDecimal.valueOf(people).divide(value, 0, RoundingMode.CEILING);
            return whole(has)
                    .filter(count -> count.compareTo(asked) < 0)
                    .map(count -> new Shortfall(by, Optional.empty(), count, asked, people));
        });
    }

    private Optional<Shortfall> womensToilets(int people) {
        return standard.find(Measure.WOMENS_TOILETS, level)
                .flatMap(value -> shared.toilets()
                        .men()
                        .flatMap(men -> shared.toilets()
                                .women()
                                .flatMap(women -> below(
                                                Measure.WOMENS_TOILETS,
                                                Optional.empty(),
                                                BigDecimal.valueOf(women),
                                                value,
                                                men)
                                        .map(found -> new Shortfall(
                                                found.measure(), found.room(), found.has(), found.asked(), people)))));
    }

    private Optional<Shortfall> most(Measure most, Optional<String> room, Optional<BigDecimal> has, int people) {
        return standard.find(most, level)
                .flatMap(value -> has.filter(amount -> amount.compareTo(value) > 0)
                        .map(amount -> new Shortfall(most, room, amount, value, people)));
    }

    /** What the standard asks and nobody counted. */
    public Set<Measure> listUncounted() {
        Set<Measure> uncounted = EnumSet.noneOf(Measure.class);
        if (shared.covered().isEmpty()
                && premises.rooms().stream().anyMatch(room -> room.area().isEmpty())) {
            uncounted.add(Measure.COVERED_PER_PERSON);
        }
        note(shared.ground(), Measure.GROUND_PER_PERSON, uncounted);
        note(shared.litres(), Measure.LITRES_PER_PERSON, uncounted);
        note(shared.taps(), Measure.PEOPLE_PER_TAP, uncounted);
        note(shared.toilets().all(), Measure.PEOPLE_PER_TOILET, uncounted);
        note(shared.metresToWater(), Measure.METRES_TO_WATER, uncounted);
        if (premises.rooms().stream().anyMatch(room -> room.height().isEmpty())) {
            uncounted.add(Measure.HEIGHT);
        }
        uncounted.removeIf(measure -> standard.find(measure, level).isEmpty());
        return uncounted;
    }

    private static void note(Optional<?> counted, Measure measure, Set<Measure> uncounted) {
        if (counted.isEmpty()) {
            uncounted.add(measure);
        }
    }
}
