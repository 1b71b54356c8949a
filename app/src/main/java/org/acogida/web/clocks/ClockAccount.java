package org.acogida.web.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acogida.calendar.DayOff;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Clocks;
import org.acogida.procedure.Context;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Due;
import org.acogida.rulebook.Explanation;
import org.acogida.rulebook.Pause;
import org.acogida.rulebook.Unit;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.Words;

/**
 * Why a clock ends when it does.
 *
 * @param name as the law file spells it
 * @param office whose calendar counts
 * @param sentence the whole in a sentence
 * @param skipped the days that were not counted, each norm once
 * @param pauses each with its cause and act
 * @param readings what other readings of the calendar would give
 * @param laterLaws what later laws make of it
 */
public record ClockAccount(
        String name,
        String title,
        String sentence,
        String note,
        String office,
        String law,
        String lawTitle,
        String article,
        boolean unsure,
        boolean ended,
        List<Month> months,
        List<Skipped> skipped,
        List<String> pauses,
        List<String> readings,
        List<String> laterLaws) {

    /** Days that one norm takes out of the count. */
    public record Skipped(String days, String name, String article, boolean unsure) {}

    public static ClockAccount of(CaseState state, ClockRun run, Here here) {
        return new Maker(state, run, here).make();
    }

    private static final class Maker {
        private final CaseState state;
        private final ClockRun run;
        private final Here here;
        private final Words words;
        private final Explanation explanation;

        Maker(CaseState state, ClockRun run, Here here) {
            this.state = state;
            this.run = run;
            this.here = here;
            this.words = here.words();
            this.explanation = here.context().clocks().explain(run, state.signInDay(), here.now());
        }

        ClockAccount make() {
            ClockRule rule = explanation.rule();
            LocalDate today = words.dayOf(here.now());
            boolean hours = rule.length().unit() == Unit.HOURS;
            return new ClockAccount(
                    rule.name().value(),
                    words.law(rule.title()),
                    hours ? hours() : days(),
                    rule.note().map(words::law).orElse(""),
                    run.office().value(),
                    run.law().value(),
                    new Names(here).law(run.law()),
                    rule.source().norm(),
                    rule.source().isUnsure(),
                    !run.isRunning(),
                    hours ? List.of() : Month.list(explanation, today, words),
                    skipped(),
                    explanation.pauses().stream().map(this::pause).toList(),
                    explanation.otherReadings().stream().map(this::reading).toList(),
                    laterLaws());
        }

        private String length() {
            return words.text(
                    "length." + explanation.rule().length().unit().name(),
                    explanation.rule().length().amount());
        }

        private String hours() {
            String said = words.text(
                    "account.hours", length(), words.moment(explanation.start().toInstant()), due(explanation.due()));
            return isClockChanged() ? said + " " + words.text("account.hours.changed", length()) : said;
        }

        private String days() {
            String start = words.day(explanation.start().toLocalDate());
            String first = explanation
                    .findFirstDay()
                    .map(words::day)
                    .orElse(words.day(explanation.due().day()));
            return words.text(
                    "account.days",
                    length(),
                    start,
                    first,
                    due(explanation.due()),
                    explanation.listSkipped().size());
        }

        /** Whether the clocks of the office are set forward or back while these hours run. */
        private boolean isClockChanged() {
            return explanation
                    .due()
                    .moment()
                    .filter(end -> !end.getOffset().equals(explanation.start().getOffset()))
                    .isPresent();
        }

        private String due(Due due) {
            return due.moment().map(moment -> words.moment(moment.toInstant())).orElseGet(() -> words.day(due.day()));
        }

        private List<Skipped> skipped() {
            Map<DayOff, List<LocalDate>> byNorm = new LinkedHashMap<>();
            for (Explanation.Day day : explanation.days()) {
                if (day.status() != Explanation.Status.COUNTED) {
                    day.because()
                            .forEach(off -> byNorm.computeIfAbsent(off, o -> new ArrayList<>())
                                    .add(day.day()));
                }
            }
            return byNorm.entrySet().stream()
                    .map(entry -> skipped(entry.getKey(), entry.getValue()))
                    .toList();
        }

        private Skipped skipped(DayOff off, List<LocalDate> days) {
            String said = days.size() == 1
                    ? words.day(days.getFirst())
                    : words.text("account.many", days.size(), words.day(days.getFirst()), words.day(days.getLast()));
            return new Skipped(
                    said,
                    words.law(off.name()),
                    off.source().norm(),
                    off.source().isUnsure());
        }

        private String pause(Pause pause) {
            String until = pause.until().map(words::moment).orElse("…");
            return words.text(
                    "account.pause", words.moment(pause.from()), until, words.of("party", pause.cause()), pause.act());
        }

        private String reading(Due other) {
            return words.text(
                    "account.reading", words.textOr("reading." + other.reading(), other.reading()), due(other));
        }

        private List<String> laterLaws() {
            Context context = here.context();
            Names names = new Names(here);
            return context.clocks().listEnds(run, state.signInDay()).stream()
                    .filter(end -> !end.law().equals(run.law()))
                    .map((Clocks.End end) -> words.text(
                            "account.later", names.law(end.law()), words.day(end.knownFrom()), due(end.due())))
                    .toList();
        }
    }
}
