package org.acogida.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Whatever a tablet's clock does, nobody loses a day (safety R18): what was filed is held to be filed then or before, and not after. */
class FilingTimesTest {
    private static final Instant BEGIN = Instant.parse("2018-10-19T14:00:00Z");
    private static final ZoneId OFFICE = ZoneId.of("America/Mexico_City");
    private static final int SEEDS = 20_000;

    /** A day of a tablet: true moments, and how far its clock is ahead at each. */
    private record Day(
            Instant contact,
            Instant filed,
            Instant sent,
            Duration trip,
            Duration sending,
            Duration aheadAtContact,
            Duration aheadAtFiling,
            Duration aheadAtSending,
            Duration seen,
            boolean gap) {
        FilingTime reckon() {
            Contact contacted = new Contact(contact, contact.plus(trip).plus(aheadAtContact), trip);
            DeviceTime said = new DeviceTime(filed.plus(aheadAtFiling), Optional.of(contacted), seen, gap);
            return FilingTimes.reckon(
                    said, contact.minus(Duration.ofHours(1)), sent.plus(aheadAtSending), sent.plus(sending));
        }
    }

    private static RandomGenerator random(int seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static Duration upTo(RandomGenerator random, Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }

    private static Duration setBy(RandomGenerator random, Duration most) {
        return Duration.ofMillis(random.nextLong(-most.toMillis(), most.toMillis() + 1));
    }

    /** A drift that a clock may have over a while. */
    private static Duration drift(RandomGenerator random, Instant from, Instant to) {
        return Duration.ofMillis(
                (long) (Duration.between(from, to).toMillis() * FilingTimes.DRIFT * random.nextDouble(-1, 1)));
    }

    private enum Steps {
        NONE,
        SEEN,
        UNSEEN_BEFORE_FILING,
        AFTER_FILING,
        SLEEP
    }

    private static Day day(RandomGenerator random, Steps steps, Duration most) {
        Instant contact = BEGIN.plus(upTo(random, Duration.ofDays(300)));
        Instant filed = contact.plusSeconds(1).plus(upTo(random, Duration.ofDays(3)));
        Instant sent = filed.plus(upTo(random, Duration.ofDays(3)));
        Duration trip = upTo(random, Duration.ofSeconds(20));
        Duration ahead = setBy(random, Duration.ofDays(3));
        Duration driftBefore = drift(random, contact, filed);
        Duration driftAfter = drift(random, filed, sent);
        Duration step = steps == Steps.NONE ? Duration.ZERO : setBy(random, most);
        boolean before = steps == Steps.SEEN || steps == Steps.UNSEEN_BEFORE_FILING;
        Duration atFiling = ahead.plus(driftBefore).plus(before ? step : Duration.ZERO);
        Duration atSending = atFiling.plus(driftAfter).plus(steps == Steps.AFTER_FILING ? step : Duration.ZERO);
        Duration asleep = upTo(random, Duration.between(contact, filed));
        return new Day(
                contact,
                filed,
                sent,
                trip,
                upTo(random, Duration.ofSeconds(30)),
                ahead,
                atFiling,
                atSending,
                steps == Steps.SEEN ? step : steps == Steps.SLEEP ? asleep : Duration.ZERO,
                steps == Steps.UNSEEN_BEFORE_FILING);
    }

    private static void holdsTruth(Day day, String what) {
        FilingTime time = day.reckon();
        assertThat(time.earliest()).as(what + " " + day).isBeforeOrEqualTo(day.filed());
        assertThat(time.latest()).as(what + " " + day).isAfterOrEqualTo(day.filed());
        assertThat(time.earliest().atZone(OFFICE).toLocalDate())
                .as(what)
                .isBeforeOrEqualTo(day.filed().atZone(OFFICE).toLocalDate());
        assertThat(time.earliest()).isAfterOrEqualTo(day.contact().minus(day.trip()));
        assertThat(time.latest()).isBeforeOrEqualTo(day.sent().plus(day.sending()));
    }

    @Test
    void whateverTheClockDoesTheTruthLiesBetweenTheBounds() {
        for (Steps steps : Steps.values()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                holdsTruth(day(random(seed), steps, Duration.ofDays(3)), steps + " seed " + seed);
            }
        }
    }

    @Test
    void stepsOfMinutesAroundWhatIsHeldToHaveMovedLoseNothingEither() {
        for (Steps steps : Steps.values()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                holdsTruth(day(random(seed), steps, Duration.ofMinutes(3)), steps + " seed " + seed);
            }
        }
    }

    @Test
    void aClockThatNobodySetsTellsTheMomentToTheMinute() {
        for (int seed = 0; seed < SEEDS; seed++) {
            FilingTime time = day(random(seed), Steps.NONE, Duration.ZERO).reckon();
            assertThat(time.uncertainty()).as("seed " + seed).isLessThan(Duration.ofMinutes(1));
        }
    }

    @Test
    void aClockThreeDaysWrongAllAlongTellsTheMomentAsWell() {
        Duration wrong = Duration.ofDays(3);
        for (Duration ahead : new Duration[] {wrong, wrong.negated()}) {
            Day day = new Day(
                    BEGIN,
                    BEGIN.plusSeconds(7200),
                    BEGIN.plus(Duration.ofHours(30)),
                    Duration.ofMillis(300),
                    Duration.ofMillis(200),
                    ahead,
                    ahead,
                    ahead,
                    Duration.ZERO,
                    false);
            holdsTruth(day, "three days");
            assertThat(day.reckon().about())
                    .isBetween(day.filed().minusSeconds(2), day.filed().plusSeconds(2));
        }
    }

    /** Both Sundays on which Mexico's clocks were set in 2018 and 2019; a tablet's milliseconds know no zones. */
    @Test
    void whereTheHourIsChangedNoDayIsLost() {
        for (String change : new String[] {"2018-10-28T07:00:00Z", "2019-04-07T08:00:00Z"}) {
            Instant at = Instant.parse(change);
            for (int minutes = -120; minutes <= 120; minutes += 10) {
                Instant filed = at.plus(Duration.ofMinutes(minutes));
                Day day = new Day(
                        at.minus(Duration.ofHours(10)),
                        filed,
                        at.plus(Duration.ofHours(10)),
                        Duration.ofMillis(800),
                        Duration.ofSeconds(1),
                        Duration.ZERO,
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        Duration.ZERO,
                        true);
                holdsTruth(day, change + " " + minutes);
            }
        }
    }

    @Test
    void withoutAnyContactItLiesBetweenTheLeaseAndTheReceipt() {
        DeviceTime said = new DeviceTime(Instant.EPOCH, Optional.empty(), Duration.ZERO, true);
        Instant received = BEGIN.plus(Duration.ofDays(2));
        FilingTime time = FilingTimes.reckon(said, BEGIN, Instant.EPOCH, received);
        assertThat(time.earliest()).isEqualTo(BEGIN);
        assertThat(time.latest()).isEqualTo(received);
    }

    @Test
    void aClockThatExplainsNothingCountsFromTheContact() {
        Contact contact = new Contact(BEGIN, BEGIN, Duration.ZERO);
        Instant future = BEGIN.plus(Duration.ofDays(40));
        DeviceTime said = new DeviceTime(future, Optional.of(contact), Duration.ZERO, true);
        Instant received = BEGIN.plus(Duration.ofDays(1));
        FilingTime time = FilingTimes.reckon(said, BEGIN, received, received);
        assertThat(time.earliest()).isEqualTo(BEGIN);
        assertThat(time.latest()).isEqualTo(received);
    }

    @Test
    void boundsInTheWrongOrderAreRefused() {
        assertThatThrownBy(() -> new FilingTime(BEGIN, BEGIN.minusSeconds(1), BEGIN, BEGIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("swap");
        assertThatThrownBy(() -> new Contact(BEGIN, BEGIN, Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("steady");
    }
}
