package org.acogida.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.generators.Dice;
import org.acogida.generators.SampleCase;
import org.acogida.generators.SampleCommands;
import org.acogida.generators.SampleLaws;
import org.acogida.generators.SamplePeople;
import org.acogida.generators.Seeds;
import org.acogida.procedure.Command.AddFindings;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.RecordFear;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Milestone;
import org.junit.jupiter.api.Test;

/** What tablets took down without a network comes to the same, in whichever order their words arrive. */
class TabletOrderTest {
    private static final int SEEDS = 10_000;
    private static final OfficerId OFFICER = new OfficerId(new UUID(1, 1));
    private static final ClockName DECIDE = new ClockName("decide");

    /** What a tablet took down, and when. */
    private record Said(Instant at, Command command) {}

    private static Context at(Instant at) {
        return new Context(SampleLaws.LAWS, SampleLaws.CALENDARS, at, SampleLaws.SOUTH, OFFICER, List.of());
    }

    private static CaseState after(CaseState before, List<Said> log) {
        CaseState state = before;
        for (Said said : log) {
            Verdict verdict = Decider.decide(state, said.command(), at(said.at()));
            assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
            state = ((Verdict.Accepted) verdict).after();
        }
        return state;
    }

    private record Running(ClockName clock, LawId law, Instant startedAt) {}

    /** What the office goes by; not in how many entries it is told, nor what is over. */
    private record Held(
            Optional<Person> person,
            Optional<FearAnswer> fear,
            Optional<String> pathway,
            ClaimStatus claim,
            boolean late,
            Optional<Instant> filedAt,
            Optional<Instant> fearAskedAt,
            Set<Running> clocks) {
        static Held of(CaseState state) {
            return new Held(
                    state.person(),
                    state.fear(),
                    isAnswered(state) ? state.pathway().map(CaseState.Pathway::id) : Optional.empty(),
                    state.claim(),
                    state.late(),
                    Optional.ofNullable(state.reached().get(Milestone.CLAIM_FILED)),
                    Optional.ofNullable(state.reached().get(Milestone.FEAR_ASKED)),
                    state.listRunning().stream()
                            .map(run -> new Running(run.clock(), run.law(), run.startedAt()))
                            .collect(Collectors.toSet()));
        }
    }

    /** Whether the law has a pathway for the person at all; where it has none, the one they were on before stays. */
    private static boolean isAnswered(CaseState state) {
        Context latest = at(state.pathwayAskedAt().orElseThrow());
        return latest.law().findPathway(Facts.of(state, latest)).isPresent();
    }

    @Test
    void everyOrderComesToTheSame() {
        Seeds.forEach(SEEDS, seed -> {
            Dice dice = new Dice(seed);
            Instant registered = dice.moment(SampleLaws.SETTING.first(), SampleLaws.SETTING.last());
            CaseState base = after(CaseState.empty(new CaseId(new UUID(0, seed))), family(dice, registered));
            List<Said> log = log(dice, registered);
            Held inTheirOrder = Held.of(after(base, log));
            Random order = new Random(seed);
            for (int i = 0; i < 5; i++) {
                Collections.shuffle(log, order);
                assertThat(Held.of(after(base, log))).isEqualTo(inTheirOrder);
            }
        });
    }

    private static List<Said> family(Dice dice, Instant at) {
        Instant entered = at.minus(Duration.ofDays(dice.oneOf(0, 0, 1, 41, 42, 43, 44, 45, 60)));
        List<Said> said = new ArrayList<>();
        said.add(new Said(
                at,
                new RegisterArrival(
                        new HouseholdId(dice.uuid()),
                        entered,
                        SamplePeople.person(dice, at(at).today()),
                        SamplePeople.circumstances(dice),
                        dice.any(Role.class))));
        said.add(new Said(at, new RecordFear(dice.any(FearAnswer.class), "")));
        if (dice.percent(40)) {
            said.add(new Said(at, new FileClaim(Manner.ORAL, "")));
        }
        return said;
    }

    private static List<Said> log(Dice dice, Instant from) {
        List<Said> log = new ArrayList<>();
        for (int i = dice.between(2, 6); i > 0; i--) {
            Instant at = from.plus(Duration.ofMinutes(dice.between(-600, 3 * 24 * 60)));
            log.add(new Said(
                    at,
                    dice.percent(40)
                            ? new FileClaim(dice.oneOf(Manner.ORAL, Manner.WRITTEN), "")
                            : SampleCommands.findings(dice, at(from).today())));
        }
        return log;
    }

    @Test
    void aClaimThatWasFiledEarlierMovesWhatTheAuthorityOwes() {
        SampleCase of =
                SampleCase.arrival("2018-10-19T10:00").at("2018-10-24T12:00").does(new FileClaim(Manner.ORAL, ""));
        Instant before = of.state().findRunning(DECIDE).orElseThrow().startedAt();
        of.at("2018-10-19T15:00").does(new FileClaim(Manner.ORAL, ""));
        Instant moved = of.state().findRunning(DECIDE).orElseThrow().startedAt();
        assertThat(Duration.between(moved, before)).isEqualTo(Duration.ofHours(5 * 24 - 3));
        of.at("2018-10-25T15:00").does(new FileClaim(Manner.ORAL, ""));
        assertThat(of.state().findRunning(DECIDE).orElseThrow().startedAt()).isEqualTo(moved);
    }

    @Test
    void aClaimThatWasFiledInTimeIsNotLateForComingLate() {
        SampleCase of =
                SampleCase.arrival("2018-10-19T10:00").at("2019-02-01T12:00").does(new FileClaim(Manner.ORAL, ""));
        assertThat(of.state().late()).isTrue();
        of.at("2019-01-31T12:00").does(new FileClaim(Manner.ORAL, ""));
        assertThat(of.state().late()).isTrue();
        of.at("2018-10-20T12:00").does(new FileClaim(Manner.ORAL, ""));
        assertThat(of.state().late()).isFalse();
    }

    @Test
    void aFearThatWasSaidStaysSaidAndAChildStaysAChild() {
        SampleCase of = SampleCase.arrival("2018-10-19T10:00").fear(FearAnswer.NO);
        Birth child = Birth.inYears(2005, 2006);
        of.does(found(Set.of(Person.Need.SC), Optional.of(child), Optional.of(FearAnswer.YES)));
        of.does(found(Set.of(Person.Need.SM), Optional.of(Birth.inYears(1980, 1981)), Optional.of(FearAnswer.NO)));
        assertThat(of.state().fear()).contains(FearAnswer.YES);
        Person person = of.state().person().orElseThrow();
        assertThat(person.birth()).contains(child);
        assertThat(person.needs()).contains(Person.Need.SC, Person.Need.SM);
    }

    private static AddFindings found(Set<Person.Need> needs, Optional<Birth> birth, Optional<FearAnswer> fear) {
        return new AddFindings(new Event.FindingsAdded.Details(needs, birth, fear, ""));
    }
}
