package org.acogida.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.acogida.calendar.DayOff;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Due;
import org.acogida.rulebook.Explanation;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Length;
import org.acogida.rulebook.Unit;
import org.acogida.wording.Wording;

/** Prints a deadline: the date on the first line, then how it was counted, by which norm, and how sure that is. */
final class DeadlineAnswer {
    private final Law law;
    private final Front front;
    private final Wording wording;
    private final Locale locale;

    DeadlineAnswer(Law law, Front front) {
        this.law = law;
        this.front = front;
        this.wording = front.wording();
        this.locale = front.wording().locale();
    }

    /** @param counted by the readings asked for; {@code all} by every one, of which the others are named */
    void print(Explanation counted, Explanation all) {
        front.out().println(DeadlineDesk.due(counted));
        front.out().println();
        rule(counted.rule());
        start(counted);
        days(counted);
        readings(counted, all);
        rest(counted.rule());
    }

    private void rule(ClockRule rule) {
        front.say("deadline.rule", rule.name(), in(rule.title()), law.id(), cited(rule.source()));
        front.say("deadline.length", length(rule.length()));
    }

    private void start(Explanation counted) {
        boolean hours = counted.rule().length().unit() == Unit.HOURS;
        if (hours) {
            front.say(
                    "deadline.start-hours",
                    moment(counted.start()),
                    counted.start().getZone());
            front.say("deadline.end-hours", moment(counted.due().moment().orElseThrow()));
        } else {
            front.say("deadline.start", day(counted.start()));
            counted.findFirstDay().ifPresent(first -> front.say("deadline.first-day", day(first)));
        }
    }

    private void days(Explanation counted) {
        print("deadline.skipped", runs(counted, Explanation.Status.SKIPPED));
        print("deadline.moved", runs(counted, Explanation.Status.MOVED));
    }

    private void print(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            front.say(heading);
            lines.forEach(line -> front.out().println("  " + line));
        }
    }

    /** Days of one status, those in a row and for one reason together; a day on which the count came to rest is not listed. */
    private List<String> runs(Explanation counted, Explanation.Status status) {
        List<String> lines = new ArrayList<>();
        List<Explanation.Day> run = new ArrayList<>();
        for (Explanation.Day day : counted.days()) {
            boolean listed = day.status() == status && !day.because().isEmpty();
            if (!run.isEmpty() && (!listed || !run.getLast().because().equals(day.because()))) {
                lines.add(line(run));
                run.clear();
            }
            if (listed) {
                run.add(day);
            }
        }
        if (!run.isEmpty()) {
            lines.add(line(run));
        }
        return lines;
    }

    private String line(List<Explanation.Day> run) {
        String days = run.size() == 1
                ? day(run.getFirst().day())
                : day(run.getFirst().day()) + " – " + day(run.getLast().day());
        return days + ": " + run.getFirst().because().stream().map(this::reason).collect(Collectors.joining(", "));
    }

    private String reason(DayOff off) {
        return in(off.name()) + " (" + cited(off.source()) + ")";
    }

    private void readings(Explanation counted, Explanation all) {
        if (law.calendar().readings().size() == 1 || counted.rule().length().unit() == Unit.HOURS) {
            return;
        }
        List<Due> others = new ArrayList<>(all.otherReadings());
        others.add(all.due());
        others.removeIf(due -> due.reading().equals(counted.due().reading()));
        front.say("deadline.reading", reading(counted.due()));
        front.say(
                "deadline.other-readings",
                others.stream().map(this::dated).sorted().collect(Collectors.joining(", ")));
        front.say(counted.rule().countsEarliest() ? "deadline.earliest" : "deadline.latest", dated(all.due()));
    }

    private String dated(Due due) {
        return due.reading() + " " + due.day();
    }

    private String reading(Due due) {
        return law.calendar().readings().stream()
                .filter(reading -> reading.name().equals(due.reading()))
                .map(reading -> reading.name() + " (" + cited(reading.source()) + ")")
                .findFirst()
                .orElse(due.reading());
    }

    private void rest(ClockRule rule) {
        rule.extension()
                .ifPresent(extension -> front.say(
                        "deadline.extension",
                        extension.into(),
                        length(law.getClock(extension.into()).length()),
                        extension.reasons().stream()
                                .map(reason -> in(reason.title()) + " (" + cited(reason.source()) + ")")
                                .collect(Collectors.joining("; "))));
        front.say("deadline.on-expiry." + rule.consequence());
        rule.note().ifPresent(note -> front.say("deadline.note", in(note)));
    }

    private String cited(Citation citation) {
        return citation.norm()
                + switch (citation.confidence()) {
                    case CONFIRMED -> "";
                    case PARTIAL -> wording.text("deadline.partial");
                    case MEMORY -> wording.text("deadline.memory");
                };
    }

    private String length(Length length) {
        return wording.text("deadline.unit." + length.unit(), length.amount());
    }

    private String in(Text text) {
        return text.in(locale.toLanguageTag());
    }

    private String day(Temporal day) {
        return DateTimeFormatter.ofPattern("EEEE yyyy-MM-dd", locale).format(LocalDate.from(day));
    }

    private String moment(Temporal moment) {
        return DateTimeFormatter.ofPattern("EEEE yyyy-MM-dd HH:mm xxx", locale).format(moment);
    }
}
