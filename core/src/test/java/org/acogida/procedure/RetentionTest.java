package org.acogida.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.generators.Course;
import org.acogida.generators.SampleCase;
import org.acogida.generators.SampleLaws;
import org.acogida.generators.SampleRetention;
import org.acogida.generators.Seeds;
import org.acogida.generators.Step;
import org.acogida.procedure.Command.PlaceLegalHold;
import org.acogida.procedure.Command.RecordIncident;
import org.acogida.procedure.Event.LegalHoldLifted;
import org.acogida.procedure.Event.LegalHoldPlaced;
import org.acogida.procedure.Retention.Counted;
import org.acogida.procedure.Retention.Right;
import org.acogida.procedure.Retention.RightStands;
import org.acogida.procedure.Retention.Unfinished;
import org.acogida.rulebook.RecordClass;
import org.acogida.rulebook.RetentionPlan;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final RetentionPlan PLAN = SampleRetention.plan();
    private static final Instant MUCH_LATER = Instant.parse("2049-01-01T12:00:00Z");
    private static final LocalDate FOR_EVER = LocalDate.of(2069, 12, 31);
    private static final LegalHoldId HOLD = new LegalHoldId(new UUID(0, 7));
    private static final Course COURSE = new Course(SampleLaws.SETTING, Decider::decide);
    private static final int LENGTH = 90;

    private static Retention retention(SampleCase of, String at) {
        Instant last = of.entries().getLast().occurredAt();
        return Retention.of(of.state(), last, PLAN, of.at(at).context());
    }

    private static Context at(Context context, Instant at) {
        return new Context(context.laws(), context.calendars(), at, context.office(), context.by(), context.outages());
    }

    private static Retention later(CaseState state, Instant last, Context context) {
        return Retention.of(state, last, PLAN, at(context, MUCH_LATER));
    }

    @Test
    void whoNeverClaimedIsKeptForTheirTimeFromTheLastAct() {
        SampleCase of = SampleCase.arrival("2018-10-19T10:00").fear(FearAnswer.NO);
        assertThat(retention(of, "2019-10-19T10:00")).isInstanceOfSatisfying(Counted.class, counted -> {
            assertThat(counted.rule().of()).isEqualTo(RecordClass.NEVER_CLAIMED);
            assertThat(counted.due()).isEqualTo("2020-10-20");
            assertThat(counted.isDue(LocalDate.of(2020, 10, 19))).isFalse();
            assertThat(counted.isDue(LocalDate.of(2020, 10, 20))).isTrue();
        });
    }

    @Test
    void aFearThatNobodyHeardIsNeverDue() {
        SampleCase of = SampleCase.arrival("2018-10-19T10:00").fear(FearAnswer.YES);
        assertThat(retention(of, "2049-01-01T10:00")).isEqualTo(new RightStands(Right.FEAR_UNHEARD));
    }

    @Test
    void protectionIsNeverDue() {
        SampleCase of = SampleCase.decided("2018-10-19T10:00", Outcome.REFUGEE);
        assertThat(Obstacle.list(of.state(), at(of.context(), MUCH_LATER)))
                .extracting(Obstacle::kind)
                .doesNotContain(Obstacle.Kind.CLAIM);
        assertThat(retention(of, "2049-01-01T10:00").isDue(FOR_EVER)).isFalse();
    }

    @Test
    void whoHasARightThatNoPeriodEndsIsErasedOnlyByTheirOwnWish() {
        SampleCase fearful = SampleCase.arrival("2018-10-19T10:00").fear(FearAnswer.YES);
        assertThat(erasing(fearful)).contains(Obstacle.Kind.FEAR_UNHEARD);
        assertThat(erasing(SampleCase.decided("2018-10-19T10:00", Outcome.REFUGEE)))
                .contains(Obstacle.Kind.PROTECTION);
        DataRequestId wish = new DataRequestId(new UUID(0, 7));
        fearful.does(new Command.AskData(wish, DataRequest.Kind.ERASURE, "quiero que me borren"));
        assertThat(erasing(fearful)).contains(Obstacle.Kind.FEAR_UNHEARD, Obstacle.Kind.DATA_REQUEST);
        fearful.does(new Command.AnswerData(wish, DataRequest.Answer.GRANTED, "procede"));
        assertThat(erasing(fearful)).isEmpty();
    }

    private static List<Obstacle.Kind> erasing(SampleCase of) {
        return Obstacle.listToErasing(of.state(), at(of.context(), MUCH_LATER)).stream()
                .map(Obstacle::kind)
                .toList();
    }

    @Test
    void aClaimIsUnfinishedHoweverOld() {
        SampleCase of = SampleCase.claimant("2018-10-19T10:00");
        assertThat(retention(of, "2049-01-01T10:00"))
                .isInstanceOfSatisfying(
                        Unfinished.class,
                        why -> assertThat(why.by()).extracting(Obstacle::kind).contains(Obstacle.Kind.CLAIM));
    }

    @Test
    void aRefusalThatCanStillBeReviewedIsUnfinishedHoweverOld() {
        SampleCase of = SampleCase.decided("2018-10-19T10:00", Outcome.REFUSED);
        assertThat(retention(of, "2049-01-01T10:00"))
                .isInstanceOfSatisfying(
                        Unfinished.class,
                        why -> assertThat(why.by()).extracting(Obstacle::kind).contains(Obstacle.Kind.REVIEW_WINDOW));
    }

    @Test
    void anUnansweredIncidentIsEvidence() {
        SampleCase of = SampleCase.arrival("2018-10-19T10:00").fear(FearAnswer.NO);
        of.does(new RecordIncident(
                new IncidentId(new UUID(0, 9)), Incident.Kind.OTHER, Instant.parse("2018-10-19T15:00:00Z"), "golpes"));
        assertThat(retention(of, "2049-01-01T10:00"))
                .isEqualTo(new Unfinished(List.of(new Obstacle(Obstacle.Kind.INCIDENT, Optional.empty()))));
    }

    @Test
    void aHoldIsSaidFirst() {
        SampleCase of = SampleCase.claimant("2018-10-19T10:00")
                .does(new PlaceLegalHold(HOLD, LegalHold.Kind.ORDER, "auto 7/2018"));
        assertThat(Obstacle.list(of.state(), of.context()).getFirst().kind()).isEqualTo(Obstacle.Kind.LEGAL_HOLD);
    }

    /** Whatever is done in a case, in whatever order, on whatever day one looks. */
    @Test
    void noUnfinishedCaseIsEverDue() {
        List<Boolean> due = new ArrayList<>();
        Seeds.forEach(150, seed -> {
            List<Entry> done = new ArrayList<>();
            COURSE.run(seed, LENGTH, step -> {
                addTo(done, step);
                CaseState state = step.after();
                if (!done.isEmpty()) {
                    Retention retention = later(state, last(done), step.context());
                    due.add(retention.isDue(FOR_EVER));
                    if (isUnfinished(state)) {
                        assertThat(retention.isDue(FOR_EVER))
                                .as("%s", step.command())
                                .isFalse();
                    }
                }
            });
        });
        assertThat(due).as("some are due, so that the property says something").contains(true);
    }

    /** By the fields of the case alone, as somebody would read them off the page. */
    private static boolean isUnfinished(CaseState state) {
        return state.claim() == ClaimStatus.STANDS
                || state.reviewStands()
                || state.reviewWindow()
                || state.pending().isPresent()
                || state.protection().isPresent()
                || state.lossRunning()
                || state.held()
                || state.returnOrder().isPresent()
                || state.courtStays() > 0
                || !state.listOpenIncidents().isEmpty()
                || state.dataRequests().stream().anyMatch(DataRequest::isUnanswered);
    }

    @Test
    void aHoldAlwaysWinsUntilItIsLifted() {
        Seeds.forEach(150, seed -> {
            List<Entry> done = new ArrayList<>();
            COURSE.run(seed, LENGTH, step -> {
                addTo(done, step);
                if (done.isEmpty()) {
                    return;
                }
                Retention before = later(step.after(), last(done), step.context());
                CaseState held = step.after()
                        .evolve(entry(
                                new LegalHoldPlaced(
                                        HOLD, new LegalHoldPlaced.Details(LegalHold.Kind.OWN_WISH, "lo pide")),
                                done.getLast()));
                assertThat(later(held, last(done), step.context()).isDue(FOR_EVER))
                        .isFalse();
                assertThat(Obstacle.list(held, at(step.context(), MUCH_LATER))).isNotEmpty();
                CaseState free =
                        held.evolve(entry(new LegalHoldLifted(HOLD, new LegalHoldLifted.Details("x")), done.getLast()));
                assertThat(later(free, last(done), step.context())).isEqualTo(before);
            });
        });
    }

    @Test
    void nobodyIsDueBeforeTheirTimeAndNoActBringsItForward() {
        Seeds.forEach(150, seed -> {
            List<Entry> done = new ArrayList<>();
            COURSE.run(seed, LENGTH, step -> {
                Optional<Instant> before = done.isEmpty() ? Optional.empty() : Optional.of(last(done));
                Optional<Retention> was = before.map(last -> later(step.before(), last, step.context()));
                addTo(done, step);
                if (!done.isEmpty() && later(step.after(), last(done), step.context()) instanceof Counted counted) {
                    LocalDate day = step.context().dayOf(last(done));
                    assertThat(counted.due()).isAfter(day.plusMonths(24).minusDays(1));
                    if (was.orElse(counted) instanceof Counted earlier
                            && earlier.rule().of() == counted.rule().of()) {
                        assertThat(counted.due()).isAfterOrEqualTo(earlier.due());
                    }
                }
            });
        });
    }

    private static Entry entry(Event event, Entry like) {
        return new Entry(event, like.occurredAt(), like.law(), like.office(), like.by(), List.of());
    }

    private static Instant last(List<Entry> done) {
        return done.stream().map(Entry::occurredAt).max(Instant::compareTo).orElseThrow();
    }

    private static void addTo(List<Entry> done, Step step) {
        if (step.verdict() instanceof Verdict.Accepted accepted) {
            done.addAll(accepted.entries());
        }
    }
}
