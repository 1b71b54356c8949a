package org.acogida.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Operation.Use;
import org.acogida.calendar.DayRange;
import org.acogida.casework.ClosureAnswer;
import org.acogida.casework.ClosureFault;
import org.acogida.casework.ClosureJobs;
import org.acogida.casework.CountingJob;
import org.acogida.casework.Effect;
import org.acogida.casework.Effects;
import org.acogida.casework.OfficeTimes;
import org.acogida.norm.Text;
import org.acogida.offices.Closure;
import org.acogida.offices.ClosureChange;
import org.acogida.offices.ClosureRecord;
import org.acogida.offices.Entered;
import org.acogida.offices.RecordedOutage;
import org.acogida.offices.Withdrawal;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Outage;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The days on which offices were closed, whom a change of them touches, and the times they could take nothing. */
@Component
final class Times implements Route.Source {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String AGAIN_SECONDS = "2";
    private static final String OUTAGE = "outage";
    private static final String JOB = "job";

    private final Desk desk;
    private final OfficeTimes times;
    private final ClosureJobs jobs;

    Times(Desk desk, OfficeTimes times, ClosureJobs jobs) {
        this.desk = desk;
        this.times = times;
        this.jobs = jobs;
    }

    /** All closures. */
    record ClosureList(List<ClosureLine> closures) {}

    /**
     * A closure with what was taken back of it.
     *
     * @param standing the days that are still closed
     */
    record ClosureLine(
            UUID id,
            OfficeId office,
            DayRange days,
            String act,
            Text reason,
            List<DayRange> standing,
            List<WithdrawalLine> withdrawals) {

        static ClosureLine of(ClosureRecord record) {
            Closure closure = record.closure();
            return new ClosureLine(
                    closure.id(),
                    closure.office(),
                    closure.days(),
                    closure.act(),
                    closure.reason(),
                    record.listStanding(),
                    record.withdrawals().stream()
                            .map(one -> new WithdrawalLine(one.id(), one.days(), one.act(), one.reason()))
                            .toList());
        }
    }

    /** Days of a closure on which the office is open after all. */
    record WithdrawalLine(UUID id, DayRange days, String act, Text reason) {}

    /**
     * A change of closures.
     *
     * @param withdraws the closure whose days are taken back; none for a new closure
     * @param confirmation why deadlines may move by it, where that must be said
     */
    record ClosureChangeSent(
            UUID id,
            OfficeId office,
            DayRange days,
            String act,
            Text reason,
            Optional<UUID> withdraws,
            Optional<String> confirmation) {

        ClosureChange change() {
            return withdraws
                    .<ClosureChange>map(closure -> new Withdrawal(id, closure, office, days, act, reason))
                    .orElseGet(() -> new Closure(id, office, days, act, reason));
        }
    }

    /**
     * How far a change is.
     *
     * @param percent how much was counted, or saved; send the same again while it is not 100
     * @param job names it while it goes on, so that it can be stopped
     * @param effects whom it touches, once that is counted
     */
    record ClosureCount(UUID id, boolean saved, int percent, Optional<UUID> job, Optional<EffectsTold> effects) {}

    /** Ends soon, with nothing saved, unless it was over already. */
    record ClosureStopping(UUID job) {}

    /** Whom a change touches: how many cases were looked at, in how many a clock is touched, and how. */
    record EffectsTold(int read, int touched, boolean mustBeConfirmed, List<EffectTold> effects) {
        static EffectsTold of(Effects effects) {
            return new EffectsTold(
                    effects.read(),
                    effects.touched(),
                    effects.mustBeConfirmed(),
                    effects.moves().entrySet().stream()
                            .map(entry -> EffectTold.of(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }

    /** Clocks touched in one way: how many, and the first of them. */
    record EffectTold(Effect effect, int count, List<MoveTold> first) {
        static EffectTold of(Effect effect, Effects.Moves moves) {
            return new EffectTold(
                    effect,
                    moves.count(),
                    moves.first().stream()
                            .map(move -> new MoveTold(
                                    move.id(), move.person(), move.clock(), move.law(), move.before(), move.after()))
                            .toList());
        }
    }

    /** A clock touched. */
    record MoveTold(CaseId id, String person, ClockName clock, LawId law, LocalDate before, LocalDate after) {}

    /** All outages. */
    record OutageList(List<OutageLine> outages) {}

    /** A time in which an office could not take what people brought. */
    record OutageLine(UUID id, OfficeId office, Instant from, Optional<Instant> until, String what) {
        static OutageLine of(RecordedOutage recorded) {
            Outage outage = recorded.outage();
            return new OutageLine(recorded.id(), outage.office(), outage.from(), outage.until(), outage.what());
        }
    }

    @Override
    public List<Route> routes() {
        Shape counted = Shapes.of(ClosureCount.class);
        Shape change =
                Shapes.record(ClosureChangeSent.class, "ClosureChange", Map.of(), Map.of("act", Shapes.text(200)));
        Shape outage = Shapes.of(OutageLine.class);
        return List.of(
                Route.get("/closures", "list-closures")
                        .needs(Use.SEE_CLOSURES)
                        .gives(200, Shapes.of(ClosureList.class))
                        .by(call -> Reply.ok(new ClosureList(times.listClosures().stream()
                                .map(ClosureLine::of)
                                .toList()))),
                Route.post("/closures/preview", "preview-closures")
                        .needs(Use.SEE_CLOSURES)
                        .brings(change)
                        .gives(200, counted)
                        .gives(202, counted, HttpHeaders.RETRY_AFTER)
                        .fails(ProblemKind.CLOSURE_IMPOSSIBLE, ProblemKind.STOPPED, ProblemKind.INVALID)
                        .by(this::preview),
                Route.post("/closures/jobs/{job}/stop", "stop-closures")
                        .needs(Use.CLOSE_OFFICE)
                        .at(JOB, new Scalars.Id())
                        .gives(202, Shapes.of(ClosureStopping.class))
                        .by(this::stop),
                Route.post("/closures", "change-closures")
                        .needs(Use.CLOSE_OFFICE)
                        .brings(change)
                        .gives(200, counted)
                        .gives(201, counted)
                        .gives(202, counted, HttpHeaders.RETRY_AFTER)
                        .fails(
                                ProblemKind.CLOSURE_IMPOSSIBLE,
                                ProblemKind.STOPPED,
                                ProblemKind.MUST_BE_CONFIRMED,
                                ProblemKind.INVALID)
                        .by(this::enter),
                Route.get("/outages", "list-outages")
                        .needs(Use.SEE_WORKLIST)
                        .gives(200, Shapes.of(OutageList.class))
                        .by(call -> Reply.ok(new OutageList(
                                times.listOutages().stream().map(OutageLine::of).toList()))),
                Route.post("/outages", "record-outage")
                        .needs(Use.RECORD_OUTAGE)
                        .brings(Shapes.record(
                                OutageLine.class, "OutageSent", Map.of(), Map.of("what", Shapes.text(2000))))
                        .gives(200, outage)
                        .gives(201, outage)
                        .fails(ProblemKind.INVALID)
                        .by(this::record),
                Route.post("/outages/{outage}/end", "end-outage")
                        .needs(Use.RECORD_OUTAGE)
                        .at(OUTAGE, new Scalars.Id())
                        .gives(200, outage)
                        .by(this::end));
    }

    private static ClosureChange change(Call call) {
        ClosureChangeSent sent = call.body(ClosureChangeSent.class);
        if (sent.act().isBlank()) {
            stop(ProblemKind.INVALID, "/act", call, "blank");
        }
        Faults faults = new Faults();
        Storable.check("/act", sent.act(), call.tree().at("/act"), faults);
        Storable.check("/reason/es", sent.reason().in("es"), call.tree().at("/reason/es"), faults);
        Storable.check("/reason/en", sent.reason().in("en"), call.tree().at("/reason/en"), faults);
        sent.confirmation()
                .ifPresent(why ->
                        Storable.checkLines("/confirmation", why, call.tree().at("/confirmation"), faults));
        Problem.Stop.on(faults);
        return sent.change();
    }

    private static void stop(ProblemKind kind, String pointer, Call call, String key, Object... arguments) {
        throw Problem.Stop.at(kind, pointer, call.tree().at(pointer), key, arguments);
    }

    private static void stop(ClosureFault fault, Call call) {
        ProblemKind kind = ProblemKind.CLOSURE_IMPOSSIBLE;
        switch (fault) {
            case ClosureFault.NoOffice _ -> stop(kind, "/office", call, "closure-office");
            case ClosureFault.OutsideCalendars _ -> stop(kind, "/days", call, "closure-outside");
            case ClosureFault.AlreadyClosed already ->
                stop(kind, "/days", call, "closure-overlap", already.by().act());
            case ClosureFault.NotClosed _ -> stop(kind, "/days", call, "closure-standing");
            case ClosureFault.IdReused _ -> stop(kind, "/id", call, "closure-reused");
        }
    }

    private Reply preview(Call call) {
        Here here = desk.here(call.officer(), Use.SEE_CLOSURES);
        ClosureChange change = change(call);
        times.findFault(change).ifPresent(fault -> stop(fault, call));
        CountingJob<Effects> job = jobs.preview(change, here.now());
        return job.await(PATIENCE)
                .map(effects -> Reply.ok(new ClosureCount(
                        change.id(), false, 100, Optional.empty(), Optional.of(EffectsTold.of(effects)))))
                .orElseGet(() -> counting(change, job));
    }

    private static Reply counting(ClosureChange change, CountingJob<?> job) {
        if (job.stopped()) {
            throw new Problem.Stop(ProblemKind.STOPPED);
        }
        if (job.failed()) {
            throw new IllegalStateException("change of closures " + change.id());
        }
        return Reply.json(
                        HttpStatus.ACCEPTED,
                        new ClosureCount(change.id(), false, job.percent(), Optional.of(job.id()), Optional.empty()))
                .with(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
    }

    /** What was saved when it came stays saved. */
    private Reply stop(Call call) {
        desk.here(call.officer(), Use.CLOSE_OFFICE);
        UUID job = call.get(JOB, UUID.class);
        if (!jobs.stop(job)) {
            throw new Problem.Stop(ProblemKind.UNKNOWN);
        }
        return Reply.json(HttpStatus.ACCEPTED, new ClosureStopping(job));
    }

    private Reply enter(Call call) {
        Here here = desk.here(call.officer(), Use.CLOSE_OFFICE);
        ClosureChange change = change(call);
        String words = call.body(ClosureChangeSent.class).confirmation().orElse("");
        CountingJob<ClosureAnswer> job =
                jobs.save(change, new Entered(call.officer().id(), here.now(), words), here.now());
        Optional<ClosureAnswer> answer = job.await(PATIENCE);
        return answer.isPresent() ? answered(answer.get(), change, call) : counting(change, job);
    }

    private static Reply answered(ClosureAnswer answer, ClosureChange change, Call call) {
        return switch (answer) {
            case ClosureAnswer.Saved saved ->
                Reply.json(
                        saved.again() ? HttpStatus.OK : HttpStatus.CREATED,
                        new ClosureCount(change.id(), true, 100, Optional.empty(), Optional.empty()));
            case ClosureAnswer.MustBeConfirmed _ -> throw new Problem.Stop(ProblemKind.MUST_BE_CONFIRMED);
            case ClosureAnswer.Faulty faulty -> {
                stop(faulty.fault(), call);
                throw new IllegalStateException(faulty.toString());
            }
        };
    }

    private Reply record(Call call) {
        Here here = desk.here(call.officer(), Use.RECORD_OUTAGE);
        OutageLine sent = call.body(OutageLine.class);
        if (sent.what().isBlank()) {
            stop(ProblemKind.INVALID, "/what", call, "blank");
        }
        Faults faults = new Faults();
        Storable.checkLines("/what", sent.what(), call.tree().at("/what"), faults);
        Problem.Stop.on(faults);
        if (times.listOffices().stream().noneMatch(office -> office.id().equals(sent.office()))) {
            stop(ProblemKind.INVALID, "/office", call, "closure-office");
        }
        if (sent.from().isAfter(here.now())) {
            stop(ProblemKind.INVALID, "/from", call, "future");
        }
        if (sent.until().filter(until -> !until.isAfter(sent.from())).isPresent()) {
            stop(ProblemKind.INVALID, "/until", call, "until");
        }
        boolean added = times.record(
                new RecordedOutage(sent.id(), new Outage(sent.office(), sent.from(), sent.until(), sent.what())));
        return find(sent.id(), added ? HttpStatus.CREATED : HttpStatus.OK);
    }

    private Reply find(UUID id, HttpStatus status) {
        return times.listOutages().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .map(known -> Reply.json(status, OutageLine.of(known)))
                .orElseThrow(() -> new Problem.Stop(ProblemKind.UNKNOWN));
    }

    /** Ends, as of now, one that goes on; nothing happens to one that ended. */
    private Reply end(Call call) {
        Here here = desk.here(call.officer(), Use.RECORD_OUTAGE);
        times.end(call.get(OUTAGE, UUID.class), here.now());
        return find(call.get(OUTAGE, UUID.class), HttpStatus.OK);
    }
}
