package org.acogida.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acogida.access.Operation;
import org.acogida.calendar.DayOff;
import org.acogida.opening.CaseFiles;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Clocks;
import org.acogida.procedure.Context;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Due;
import org.acogida.rulebook.Explanation;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.Pause;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The deadlines of a case, and why each ends when it does, day by day. */
@Component
final class ClockRoutes implements Route.Source {
    private static final String CLOCK = "clock";

    private final Desk desk;
    private final CaseFiles files;

    ClockRoutes(Desk desk, CaseFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /** The clocks of a case as they stand at a moment. */
    record CaseClocks(@JsonProperty(Acts.CASE) CaseId caseId, int version, Instant asOf, List<CaseClock> clocks) {}

    /**
     * One clock.
     *
     * @param due empty while it is paused
     */
    record CaseClock(
            ClockName clock,
            String title,
            LawId law,
            String article,
            boolean toConfirm,
            Party awaits,
            OfficeId office,
            Instant startedAt,
            Optional<Instant> endedAt,
            List<Pause> pauses,
            Optional<ClockEnd> due) {}

    /**
     * When a clock ends.
     *
     * @param day the last day that is wholly left
     * @param overAt the first instant at which the time is over
     * @param law the law it comes from: that of the clock, or a later one whose transition cuts it
     * @param reading the reading of the calendar it comes from
     */
    record ClockEnd(LocalDate day, Instant overAt, LawId law, String reading) {}

    /** A clock with each day accounted for, by its own law. */
    record ClockAccount(CaseClock clock, List<CountedDay> days, List<OtherEnd> otherReadings) {}

    /**
     * What became of a day.
     *
     * @param ordinal its number where it counts, else 0
     * @param because the norms by which it is no business day, whether counted or not
     * @param pausedBy the act that paused it
     */
    record CountedDay(
            LocalDate day, Explanation.Status status, int ordinal, List<Norm> because, Optional<String> pausedBy) {}

    /** A norm by which a day is no business day. */
    record Norm(String name, String article, boolean toConfirm) {}

    /** The end by another reading of the calendar. */
    record OtherEnd(LocalDate day, String reading) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/cases/{case}/clocks", "list-clocks")
                        .needs(Operation.Use.SEE_CASE)
                        .at(Acts.CASE, new Scalars.Id())
                        .gives(200, Shapes.of(CaseClocks.class), HttpHeaders.ETAG)
                        .opensFile()
                        .by(this::list),
                Route.get("/cases/{case}/clocks/{clock}", "explain-clock")
                        .needs(Operation.Use.SEE_CASE)
                        .at(Acts.CASE, new Scalars.Id())
                        .at(CLOCK, Shapes.name())
                        .gives(200, Shapes.of(ClockAccount.class))
                        .opensFile()
                        .by(this::explain));
    }

    private CaseState open(Call call) {
        return files.open(call.officer(), Operation.Use.SEE_CASE, call.caseId()).state();
    }

    private Reply list(Call call) {
        Here here = desk.here(call.officer(), Operation.Use.SEE_CASE);
        CaseState state = open(call);
        List<CaseClock> clocks = state.clocks().stream()
                .map(run -> clock(run, state, here.context(), call.language()))
                .toList();
        return Reply.ok(new CaseClocks(state.id(), state.version(), here.now(), clocks))
                .with(HttpHeaders.ETAG, Acts.tag(state.version()));
    }

    /** Of several runs of one name the one that goes on, or else the last. */
    private Reply explain(Call call) {
        Here here = desk.here(call.officer(), Operation.Use.SEE_CASE);
        CaseState state = open(call);
        List<ClockRun> runs = state.clocks().stream()
                .filter(run -> run.clock().value().equals(call.text(CLOCK)))
                .toList();
        ClockRun run = runs.stream()
                .filter(ClockRun::isRunning)
                .findFirst()
                .or(() -> runs.reversed().stream().findFirst())
                .orElseThrow(() -> new Problem.Stop(ProblemKind.UNKNOWN));
        Explanation explanation = here.context().clocks().explain(run, state.signInDay(), here.now());
        return Reply.ok(new ClockAccount(
                clock(run, state, here.context(), call.language()),
                days(explanation, call.language()),
                others(explanation)));
    }

    private static CaseClock clock(ClockRun run, CaseState state, Context context, Locale language) {
        ClockRule rule = context.clocks().getRule(run);
        Optional<Clocks.End> end = context.clocks().findEnd(run, state.signInDay(), context.at());
        return new CaseClock(
                run.clock(),
                rule.title().in(language.getLanguage()),
                run.law(),
                rule.source().norm(),
                rule.source().isUnsure(),
                rule.awaits(),
                run.office(),
                run.startedAt(),
                run.endedAt(),
                run.pauses(),
                end.map(found -> new ClockEnd(
                        found.due().day(),
                        found.due()
                                .endsAt(context.calendars()
                                        .getOffice(run.office())
                                        .zone()),
                        found.law(),
                        found.due().reading())));
    }

    static List<CountedDay> days(Explanation explanation, Locale language) {
        return explanation.days().stream()
                .map(day -> new CountedDay(
                        day.day(),
                        day.status(),
                        day.ordinal(),
                        day.because().stream().map(off -> norm(off, language)).toList(),
                        day.pause().map(Pause::act)))
                .toList();
    }

    static Norm norm(DayOff off, Locale language) {
        return new Norm(
                off.name().in(language.getLanguage()),
                off.source().norm(),
                off.source().isUnsure());
    }

    static List<OtherEnd> others(Explanation explanation) {
        return explanation.otherReadings().stream()
                .map(due -> new OtherEnd(due.day(), due.reading()))
                .toList();
    }

    /** The end of a clock that no case has. */
    static ClockEnd end(Due due, LawId law, ZonedDateTime start) {
        return new ClockEnd(due.day(), due.endsAt(start.getZone()), law, due.reading());
    }
}
