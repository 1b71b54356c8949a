package org.acogida.web.clocks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Clocks;
import org.acogida.procedure.Context;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Deadlines;
import org.acogida.rulebook.Due;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeCalendars;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Unit;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.worklists.WorkItem;

/** How much of a clock is left, in words and as a bar. */
public final class ClockWords {
    /** From so many days before its end on, a clock is to be done soon. */
    private static final int SOON_DAYS = 5;

    /** From so many hours past its end on, a clock of hours is told in days, which can be grasped. */
    private static final int TOLD_IN_HOURS = 72;

    private final Context context;
    private final Words words;

    public ClockWords(Here here) {
        this.context = here.context();
        this.words = here.words();
    }

    /** The running clocks of a case, the one that ends first at the top and paused ones last. */
    public List<ClockView> running(CaseState state) {
        return state.listRunning().stream()
                .map(run -> new Running(run, end(run, state.signInDay())))
                .sorted()
                .map(this::view)
                .toList();
    }

    private record Running(ClockRun run, Optional<Clocks.End> end) implements Comparable<Running> {
        @Override
        public int compareTo(Running other) {
            if (end.isEmpty() || other.end.isEmpty()) {
                return Boolean.compare(end.isEmpty(), other.end.isEmpty());
            }
            return end.get().due().compareTo(other.end.get().due());
        }
    }

    private Optional<Clocks.End> end(ClockRun run, Optional<DayOfWeek> signInDay) {
        return context.clocks().findEnd(run, signInDay, context.at());
    }

    private ClockView view(Running running) {
        ClockRun run = running.run();
        LawId law = running.end().map(Clocks.End::law).orElse(run.law());
        ClockRule rule = running.end()
                .map(end -> context.laws().get(end.law()).getClock(end.by()))
                .orElseGet(() -> context.clocks().getRule(run));
        Optional<Left> left =
                running.end().map(end -> new Left(rule, context.calendars().get(law, run.office()), end.due()));
        return new ClockView(
                run.clock().value(),
                words.law(rule.title()),
                law.value(),
                left.map(this::tone).orElse(Tone.PAUSED),
                left.map(this::say).orElseGet(() -> words.text("clock.paused")),
                ClockBar.of(run.startedAt(), left.map(Left::over), context.at(), run.pauses()),
                words.day(words.dayOf(run.startedAt())),
                rule.source().norm(),
                rule.source().isUnsure());
    }

    /** The same for a task of the worklist that comes from a clock and is not paused. */
    public Told tell(ClockRule rule, WorkItem item) {
        return tell(rule, item.law(), item.counts(), item.startedAt(), due(rule, item));
    }

    /** What is said and drawn of a clock that is not paused. */
    Told tell(ClockRule rule, LawId law, OfficeId office, Instant start, Due due) {
        Left left = new Left(rule, context.calendars().get(law, office), due);
        return new Told(tone(left), say(left), ClockBar.of(start, Optional.of(left.over()), context.at(), List.of()));
    }

    /** When the clock of a task ends, which is not paused. */
    Due due(ClockRule rule, WorkItem item) {
        OfficeCalendars calendars = context.calendars().get(item.law(), item.counts());
        return new Due(
                item.dueDay().orElseThrow(),
                rule.length().unit() == Unit.HOURS
                        ? item.dueAt().map(at -> at.atZone(calendars.zone()))
                        : Optional.empty(),
                Deadlines.due(rule, item.startedAt(), calendars).reading());
    }

    /** What is said and drawn of a clock in a list. */
    public record Told(Tone tone, String left, ClockBar bar) {}

    private record Left(ClockRule rule, OfficeCalendars calendars, Due due) {
        Instant over() {
            return due.endsAt(calendars.zone());
        }

        boolean isBusiness() {
            return rule.length().unit() == Unit.BUSINESS_DAYS || rule.length().unit() == Unit.WORKING_DAYS;
        }

        /** Days from a day to the last one, as the clock counts them. */
        int daysFrom(LocalDate today) {
            if (!isBusiness()) {
                return (int) (due.day().toEpochDay() - today.toEpochDay());
            }
            OfficeCalendars.Reading reading =
                    calendars.only(due.reading()).readings().getFirst();
            BusinessCalendar calendar =
                    rule.length().unit() == Unit.WORKING_DAYS ? reading.country() : reading.office();
            return calendar.businessDaysBetween(today, due.day());
        }
    }

    private int days(Left left) {
        return left.daysFrom(context.at().atZone(left.calendars().zone()).toLocalDate());
    }

    private Tone tone(Left left) {
        if (!left.over().isAfter(context.at())) {
            return Tone.OVERDUE;
        }
        return days(left) <= SOON_DAYS ? Tone.SOON : Tone.DUE;
    }

    /** "quedan 9 días hábiles · lun 24 dic". */
    private String say(Left left) {
        Duration ahead = Duration.between(context.at(), left.over());
        boolean over = !ahead.isPositive();
        String when = words.shortDay(left.due().day())
                + left.due().moment().map(m -> " " + words.time(m.toInstant())).orElse("");
        return amount(left, ahead.abs(), over ? ".over" : "") + " · " + when;
    }

    private String amount(Left left, Duration distance, String side) {
        if (left.due().moment().isEmpty()) {
            String unit = left.isBusiness() ? "clock.left.business" : "clock.left.calendar";
            return words.text(unit + side, Math.abs(days(left)));
        }
        return side.isEmpty() || distance.toHours() < TOLD_IN_HOURS
                ? words.text("clock.left.hours" + side, distance.toHours())
                : words.text("clock.left.calendar" + side, distance.toDays());
    }
}
