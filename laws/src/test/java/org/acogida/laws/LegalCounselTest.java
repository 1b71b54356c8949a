package org.acogida.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.generators.Dice;
import org.acogida.generators.SampleCase;
import org.acogida.generators.Seeds;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AdmitToStation;
import org.acogida.procedure.Command.RecordCounsel;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Context;
import org.acogida.procedure.CounselAccess;
import org.acogida.procedure.Decider;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Role;
import org.acogida.procedure.Task;
import org.acogida.procedure.Tasks;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Calendars;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.junit.jupiter.api.Test;

/** Whoever is held is without counsel from admission until somebody spoke with them, and after 36 hours the program says so. */
class LegalCounselTest {
    private static final Lawbook LAWS = Laws.load();
    private static final OfficeId OFFICE = new OfficeId("inm-tapachula");
    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");
    private static final Calendars CALENDARS =
            Calendars.of(LAWS, List.of(new Office(OFFICE, "INM Tapachula", "mx", "inm", ZONE)), Map.of());
    private static final int USUAL = 1_000;
    private static final int LENGTH = 25;

    /** One course of a grown person, and beside it whether and since when they are held without counsel. */
    private static final class Course {
        private final Dice dice;
        private Instant at;
        private CaseState state = CaseState.empty(new CaseId(new UUID(0, 1)));
        private boolean held;
        private Instant admittedAt = Instant.MAX;
        private Optional<Instant> withoutSince = Optional.empty();

        Course(Dice dice) {
            this.dice = dice;
            LocalDate day = dice.day(LocalDate.of(2018, 7, 20), LocalDate.of(2023, 12, 31));
            this.at = day.atTime(12, 0).atZone(ZONE).toInstant();
            done(new RegisterArrival(
                    new HouseholdId(new UUID(0, 2)),
                    at,
                    SampleCase.person(Optional.of(Birth.on(LocalDate.of(1985, 3, 1)))),
                    SampleCase.AT_THE_BRIDGE,
                    Role.SINGLE));
            done(SampleCase.step(Act.HAND_OVER));
        }

        private Context context() {
            return new Context(LAWS, CALENDARS, at, OFFICE, new OfficerId(new UUID(0, 3)), List.of());
        }

        private boolean done(Command command) {
            if (Decider.decide(state, command, context()) instanceof Verdict.Accepted accepted) {
                state = accepted.after();
                return true;
            }
            return false;
        }

        void step() {
            at = at.plus(Duration.ofHours(dice.between(1, 30)));
            switch (dice.between(1, 6)) {
                case 1 -> admit();
                case 2 -> release();
                default -> counsel();
            }
        }

        private void admit() {
            if (done(new AdmitToStation("estación", "sin albergue"))) {
                held = true;
                admittedAt = at;
                withoutSince = Optional.of(at);
            }
        }

        private void release() {
            done(SampleCase.step(Act.RELEASE));
            held = false;
            withoutSince = Optional.empty();
        }

        private void counsel() {
            CounselAccess access = dice.any(CounselAccess.class);
            Instant happened = at.minus(Duration.ofHours(dice.oneOf(0, 0, 2, 10, 40)));
            assertThat(done(new RecordCounsel(access, happened, 0, "", ""))).isTrue();
            boolean spoke = access == CounselAccess.CAME || access == CounselAccess.TELEPHONED;
            if (held && spoke && !happened.isBefore(admittedAt)) {
                withoutSince = Optional.empty();
            }
        }

        void check() {
            List<Task> counsel = Tasks.list(state, context()).stream()
                    .filter(task -> task.name().equals("counsel"))
                    .toList();
            assertThat(counsel.stream().map(task -> task.dueAt().orElseThrow()).distinct())
                    .isEqualTo(withoutSince.stream()
                            .map(since -> since.plus(Duration.ofHours(36)))
                            .toList());
        }
    }

    @Test
    void whoeverIsHeldIsWithoutCounselUntilSomebodySpokeWithThemSinceAdmission() {
        Seeds.forEach(USUAL, seed -> {
            Course course = new Course(new Dice(seed));
            for (int i = 0; i < LENGTH; i++) {
                course.step();
                course.check();
            }
        });
    }

    @Test
    void noLawOfMexicoLeavesItOut() {
        assertThat(LAWS.list())
                .filteredOn(law -> law.country().equals("mx"))
                .allSatisfy(law -> assertThat(law.clocks().keySet())
                        .extracting(Object::toString)
                        .contains("counsel"));
    }
}
