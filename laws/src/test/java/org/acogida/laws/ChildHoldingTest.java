package org.acogida.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.acogida.generators.Dice;
import org.acogida.generators.SampleCase;
import org.acogida.generators.Seeds;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AdmitToStation;
import org.acogida.procedure.Command.RecordIncident;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Context;
import org.acogida.procedure.Decider;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Incident;
import org.acogida.procedure.IncidentId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Role;
import org.acogida.procedure.Task;
import org.acogida.procedure.Tasks;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Calendars;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.junit.jupiter.api.Test;

/** Whoever may be under 18 is admitted to no station, and let go at once where one was found, whatever is known of the birth. */
class ChildHoldingTest {
    private static final Lawbook LAWS = Laws.load();
    private static final OfficeId OFFICE = new OfficeId("inm-tapachula");
    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");
    private static final Calendars CALENDARS =
            Calendars.of(LAWS, List.of(new Office(OFFICE, "INM Tapachula", "mx", "inm", ZONE)), Map.of());
    private static final int USUAL = 2_000;

    /** Somebody born between two days, on a day; both near the eighteenth birthday. */
    private record Sample(Optional<Birth> birth, LocalDate day) {
        static Sample of(Dice dice) {
            LocalDate day = dice.day(LocalDate.of(2018, 7, 20), LocalDate.of(2023, 12, 31));
            if (dice.percent(5)) {
                return new Sample(Optional.empty(), day);
            }
            LocalDate youngest = dice.percent(10)
                    ? LocalDate.of(2004, 2, 29)
                    : day.minusYears(18).plusDays(dice.between(-400, 400));
            LocalDate eldest = dice.percent(50) ? youngest : youngest.minusDays(dice.between(1, 1_200));
            return new Sample(Optional.of(new Birth(eldest, youngest)), day);
        }

        /** Whether 18 years have passed since each possible day of birth. */
        boolean isGrownUp() {
            return birth.filter(of -> ChronoUnit.YEARS.between(of.latest(), day) >= 18)
                    .isPresent();
        }

        Context context() {
            Instant noon = day.atTime(12, 0).atZone(ZONE).toInstant();
            return new Context(LAWS, CALENDARS, noon, OFFICE, new OfficerId(new UUID(0, 3)), List.of());
        }

        CaseState arrived() {
            RegisterArrival arrival = new RegisterArrival(
                    new HouseholdId(new UUID(0, 2)),
                    context().at(),
                    SampleCase.person(birth),
                    SampleCase.AT_THE_BRIDGE,
                    Role.SINGLE);
            return after(CaseState.empty(new CaseId(new UUID(0, 1))), arrival);
        }

        CaseState after(CaseState before, Command command) {
            return ((Verdict.Accepted) Decider.decide(before, command, context())).after();
        }

        CaseState found() {
            return after(
                    arrived(),
                    new RecordIncident(
                            new IncidentId(new UUID(0, 7)),
                            Incident.Kind.CHILD_IN_STATION,
                            context().at(),
                            ""));
        }
    }

    private static boolean admits(Sample sample, CaseState arrived) {
        CaseState handedOver = sample.after(arrived, SampleCase.step(Act.HAND_OVER));
        return Decider.decide(handedOver, new AdmitToStation("estación", "motivos"), sample.context())
                instanceof Verdict.Accepted;
    }

    private static void assertNoChildIsAdmitted(BiPredicate<Sample, CaseState> admits) {
        Seeds.forEach(USUAL, seed -> {
            Sample sample = Sample.of(new Dice(seed));
            assertThat(admits.test(sample, sample.arrived())).as("%s", sample).isEqualTo(sample.isGrownUp());
        });
    }

    @Test
    void nobodyWhoMayBeAChildIsAdmittedAndEverybodyElseMayBe() {
        assertNoChildIsAdmitted(ChildHoldingTest::admits);
    }

    @Test
    void oneThatTrustsTheEldestPossibleBirthIsFoundOut() {
        assertThatThrownBy(() -> assertNoChildIsAdmitted((sample, arrived) -> sample.birth()
                        .filter(birth -> !birth.isSurelyChild(sample.day()))
                        .isPresent()))
                .hasMessageStartingWith("seed ");
    }

    @Test
    void whoMayBeAChildAndWasFoundInAStationIsDueOutAtOnceUntilReleased() {
        Seeds.forEach(USUAL, seed -> {
            Sample sample = Sample.of(new Dice(seed));
            CaseState found = sample.found();
            assertThat(isDueOut(found, sample)).as("%s", sample).isEqualTo(!sample.isGrownUp());
            assertThat(Tasks.list(found, sample.context()))
                    .as("%s", sample)
                    .anyMatch(task -> task.kind() == Task.Kind.INCIDENT);
            assertThat(isDueOut(sample.after(found, SampleCase.step(Act.RELEASE)), sample))
                    .as("%s", sample)
                    .isFalse();
        });
    }

    /** Whether a duty of the law in force asks for the release now. */
    private static boolean isDueOut(CaseState state, Sample sample) {
        Law law = sample.context().law();
        return Tasks.list(state, sample.context()).stream()
                .filter(task -> task.kind() == Task.Kind.DUTY && task.law().equals(law.id()))
                .filter(task ->
                        task.dueAt().filter(sample.context().at()::equals).isPresent())
                .anyMatch(task -> law.duties().stream()
                        .anyMatch(duty ->
                                duty.id().equals(task.name()) && duty.consequence() == Consequence.RELEASE_DUE));
    }
}
