package org.acogida.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.acogida.generators.SampleCase;
import org.acogida.procedure.Command.RecordStay;
import org.acogida.procedure.Stays.Flaw;
import org.junit.jupiter.api.Test;

class StaysTest {
    private static final List<StayStep> STEPS = List.of(StayStep.values());
    private static final SiteId GYM = new SiteId(new UUID(1, 1));
    private static final SiteId SHELTER = new SiteId(new UUID(1, 2));
    private static final StayId FIRST = new StayId(new UUID(2, 1));
    private static final StayId SECOND = new StayId(new UUID(2, 2));
    private static final BedId BED = new BedId(new UUID(3, 1));
    private static final BedId OTHER = new BedId(new UUID(3, 2));
    private static final int SEEDS = 300;

    private final SampleCase of = SampleCase.arrival("2018-10-19T10:00");

    private static RecordStay step(StayId stay, StayStep step, SiteId site, Optional<BedId> bed) {
        return new RecordStay(stay, step, site, bed, Optional.empty(), new Event.StayRecorded.Details("", ""));
    }

    private static RecordStay step(StayId stay, StayStep step, SiteId site) {
        return step(stay, step, site, Optional.empty());
    }

    private static RecordStay until(RecordStay step, Instant until) {
        return new RecordStay(step.stay(), step.step(), step.site(), step.bed(), Optional.of(until), step.details());
    }

    private Optional<Flaw> flaw(RecordStay command) {
        return Stays.find(of.state(), command, of.context());
    }

    private Stay stay(StayId id) {
        return of.state().findStay(id).orElseThrow();
    }

    @Test
    void aStayGoesItsWay() {
        of.at("2018-10-19T11:00").does(step(FIRST, StayStep.RESERVED, GYM, Optional.of(BED)));
        assertThat(stay(FIRST).bed()).contains(BED);
        assertThat(of.state().findPresentStay()).isEmpty();
        of.at("2018-10-19T12:00").does(step(FIRST, StayStep.ARRIVED, GYM, Optional.of(BED)));
        of.at("2018-10-19T13:00").does(step(FIRST, StayStep.MOVED, GYM, Optional.of(OTHER)));
        assertThat(stay(FIRST).berths()).extracting(Stay.Berth::bed).containsExactly(BED, OTHER);
        of.at("2018-10-19T14:00");
        assertThat(flaw(step(FIRST, StayStep.WENT_ON_LEAVE, GYM))).contains(Flaw.ENDLESS);
        RecordStay leave = step(FIRST, StayStep.WENT_ON_LEAVE, GYM);
        assertThat(flaw(until(leave, of.context().at()))).contains(Flaw.OVER);
        of.does(until(leave, of.context().at().plus(Duration.ofHours(3))));
        assertThat(stay(FIRST).state()).isEqualTo(Stay.State.ON_LEAVE);
        assertThat(stay(FIRST).bed()).contains(OTHER);
        of.at("2018-10-19T18:00").does(step(FIRST, StayStep.ABSENCE_NOTICED, GYM));
        of.at("2018-10-19T19:00").does(step(FIRST, StayStep.CAME_BACK, GYM));
        of.at("2018-10-20T09:00").does(step(FIRST, StayStep.LEFT, GYM));
        assertThat(stay(FIRST).state()).isEqualTo(Stay.State.LEFT);
        assertThat(stay(FIRST).bed()).isEmpty();
        assertThat(of.state().findPresentStay()).isEmpty();
    }

    @Test
    void whatCannotBeMeantIsNamed() {
        of.at("2018-10-19T11:00");
        assertThat(flaw(step(FIRST, StayStep.LEFT, GYM))).contains(Flaw.ID_UNKNOWN);
        of.does(step(FIRST, StayStep.ARRIVED, GYM, Optional.of(BED)));
        assertThat(flaw(step(FIRST, StayStep.LEFT, GYM))).contains(Flaw.BEFORE_START);
        of.at("2018-10-19T10:30");
        assertThat(flaw(step(FIRST, StayStep.LEFT, GYM))).contains(Flaw.BEFORE_START);
        assertThat(flaw(step(SECOND, StayStep.ARRIVED, SHELTER))).contains(Flaw.BEFORE_START);
        of.at("2018-10-19T12:00");
        assertThat(flaw(step(FIRST, StayStep.LEFT, SHELTER))).contains(Flaw.OTHER_SITE);
        assertThat(flaw(step(FIRST, StayStep.ARRIVED, GYM))).contains(Flaw.ID_TAKEN);
        assertThat(flaw(step(SECOND, StayStep.FOUND, GYM))).contains(Flaw.HERE_ALREADY);
        assertThat(flaw(step(FIRST, StayStep.CAME_BACK, GYM))).contains(Flaw.OUT_OF_ORDER);
        of.does(step(SECOND, StayStep.RESERVED, SHELTER));
        assertThat(flaw(step(new StayId(new UUID(2, 3)), StayStep.RESERVED, GYM)))
                .contains(Flaw.RESERVED_ALREADY);
        assertThatThrownBy(() -> of.decide(step(FIRST, StayStep.CAME_BACK, GYM)))
                .hasMessageContaining("OUT_OF_ORDER");
        assertThatThrownBy(() -> step(FIRST, StayStep.LEFT, GYM, Optional.of(BED)))
                .hasMessageContaining("bed");
    }

    /** The departure was never recorded: who is found elsewhere has left, and what is told late cuts off what it was not. */
    @Test
    void whoeverIsFoundElsewhereHasLeft() {
        of.at("2018-10-19T11:00").does(step(FIRST, StayStep.ARRIVED, GYM, Optional.of(BED)));
        of.at("2018-10-21T08:00").does(step(SECOND, StayStep.FOUND, SHELTER));
        assertThat(stay(FIRST).state()).isEqualTo(Stay.State.LEFT);
        assertThat(stay(FIRST).end()).contains(of.context().at());
        assertThat(of.state().findPresentStay()).map(Stay::id).contains(SECOND);
        of.at("2018-10-21T09:00").does(step(SECOND, StayStep.MOVED, SHELTER, Optional.of(OTHER)));
        of.at("2018-10-21T08:30").does(step(SECOND, StayStep.LEFT, SHELTER));
        assertThat(stay(SECOND).berths()).isEmpty();
    }

    @Test
    void whateverIsAskedNobodyIsAtTwoPlacesNorInTwoBeds() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random dice = new Random(seed);
            SampleCase one = SampleCase.arrival("2018-10-19T10:00");
            for (int i = 0; i < 25; i++) {
                StayStep step = STEPS.get(dice.nextInt(STEPS.size()));
                RecordStay asked = new RecordStay(
                        new StayId(new UUID(2, dice.nextInt(4))),
                        step,
                        dice.nextBoolean() ? GYM : SHELTER,
                        step.takesBed() ? Optional.of(new BedId(new UUID(3, dice.nextInt(3)))) : Optional.empty(),
                        step == StayStep.WENT_ON_LEAVE
                                ? Optional.of(Instant.parse("2018-12-01T00:00:00Z"))
                                : Optional.empty(),
                        new Event.StayRecorded.Details("", ""));
                one.at("2018-10-%02dT%02d:00".formatted(20 + i / 5 + dice.nextInt(2), dice.nextInt(24)));
                if (Stays.find(one.state(), asked, one.context()).isEmpty()) {
                    one.does(asked);
                }
                assertThat(isSound(one.state().stays()))
                        .as("seed %d, step %d", seed, i)
                        .isTrue();
            }
        }
    }

    private static boolean isSound(List<Stay> stays) {
        List<Stay> stayed = stays.stream()
                .filter(stay -> stay.state() != Stay.State.RESERVED && stay.state() != Stay.State.LAPSED)
                .toList();
        boolean apart = stayed.stream()
                .allMatch(stay -> stayed.stream()
                        .noneMatch(other -> !other.id().equals(stay.id())
                                && !other.from().isAfter(stay.from())
                                && other.end()
                                        .map(end -> end.isAfter(stay.from()))
                                        .orElse(true)));
        boolean beds = stays.stream()
                .allMatch(stay -> stay.berths().stream()
                        .allMatch(berth -> !berth.from().isBefore(stay.from())
                                && (stay.state().isOpen() || berth.end().isPresent())
                                && stay.berths().stream()
                                        .noneMatch(other -> !other.equals(berth)
                                                && !other.from().isAfter(berth.from())
                                                && other.reaches(berth.from()))));
        return apart && beds;
    }
}
