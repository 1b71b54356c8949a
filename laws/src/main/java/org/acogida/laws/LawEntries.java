package org.acogida.laws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.acogida.calendar.DayOff;
import org.acogida.calendar.Holiday;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;
import org.acogida.rulebook.Alternative;
import org.acogida.rulebook.CalendarRules;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Condition;
import org.acogida.rulebook.DocumentRule;
import org.acogida.rulebook.Duty;
import org.acogida.rulebook.Ground;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Length;
import org.acogida.rulebook.PathwayRule;
import org.acogida.rulebook.Safeguard;
import org.acogida.rulebook.Transition;

/** A law as a law file gives it: sections of entries of fields, each value as a text. */
final class LawEntries {
    private final Map<String, Map<String, Map<String, Text>>> sections = new LinkedHashMap<>();

    private LawEntries() {}

    static Map<String, Map<String, Map<String, Text>>> of(Law law) {
        LawEntries entries = new LawEntries();
        entries.top(law);
        law.pathways().forEach(entries::pathway);
        law.clocks().values().forEach(entries::clock);
        law.grounds().forEach(entries::ground);
        law.documents().forEach(entries::document);
        law.safeguards().forEach(entries::safeguard);
        law.duties().forEach(entries::duty);
        law.alternatives().forEach(entries::alternative);
        law.transitions().forEach(entries::transition);
        entries.calendar(law.calendar());
        return entries.sections;
    }

    private Fields entry(String section, String id) {
        Fields fields = new Fields();
        sections.computeIfAbsent(section, s -> new LinkedHashMap<>()).put(id, fields.values);
        return fields;
    }

    private void top(Law law) {
        List.of(
                        "law",
                        "pathways",
                        "clocks",
                        "grounds",
                        "documents",
                        "safeguards",
                        "duties",
                        "alternatives",
                        "transitions",
                        "calendar")
                .forEach(section -> sections.put(section, new LinkedHashMap<>()));
        entry("law", "")
                .put("id", law.id())
                .put("country", law.country())
                .put("title", law.title())
                .put("summary", law.summary())
                .put("in-force", law.inForce().from() + ".." + law.inForce().to())
                .put("over", law.over().map(LawId::value).orElse("—"))
                .put("sources", law.sources().stream().map(LawEntries::spelled).collect(Collectors.joining("; ")));
    }

    private void pathway(PathwayRule rule) {
        entry("pathways", rule.id())
                .put("when", rule.when())
                .put("kind", Words.spelled(rule.kind()))
                .put("stay", Words.spelled(rule.stay()))
                .put("title", rule.title())
                .put("reason", rule.reason())
                .put(rule.source());
    }

    private void clock(ClockRule rule) {
        Fields fields = entry("clocks", rule.name().value())
                .put("length", rule.length())
                .put("starts", words(rule.starts()))
                .put("ends", words(rule.ends()))
                .put("awaits", Words.spelled(rule.awaits()))
                .put("restarts", rule.restarts())
                .put("on-assigned-day", rule.onAssignedDay())
                .put("moves-to-business-day", rule.movesToBusinessDay())
                .put("pauses", pauses(rule))
                .put("on-expiry", Words.spelled(rule.consequence()))
                .put("title", rule.title())
                .put(rule.source());
        rule.closes().ifPresent(closes -> fields.put("closes", Words.spelled(closes)));
        rule.note().ifPresent(note -> fields.put("note", note));
        rule.extension().ifPresent(extension -> {
            fields.put("extension.into", extension.into()).put("extension.article", spelled(extension.source()));
            extension
                    .reasons()
                    .forEach(reason -> fields.put("extension.reasons." + reason.id(), reason.title())
                            .put("extension.reasons." + reason.id() + ".article", spelled(reason.source())));
        });
    }

    private static String pauses(ClockRule rule) {
        return rule.pauses().stream()
                .map(pause -> Words.spelled(pause.cause()) + " (" + spelled(pause.source()) + ")")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private void ground(Ground ground) {
        entry("grounds", ground.id())
                .put("kind", Words.spelled(ground.kind()))
                .put("title", ground.title())
                .put(ground.source());
    }

    private void document(DocumentRule document) {
        Fields fields = entry("documents", document.id())
                .put("owed-from", Words.spelled(document.owedFrom()))
                .put("to-each-dependant", document.toEachDependant())
                .put("title", document.title())
                .put(document.source());
        document.validity().ifPresent(validity -> fields.put("validity", validity));
    }

    private void safeguard(Safeguard safeguard) {
        entry("safeguards", safeguard.id())
                .put("refuses", words(safeguard.refuses()))
                .put("while", safeguard.when())
                .put("title", safeguard.title())
                .put("reason", safeguard.reason())
                .put("remedy", safeguard.remedy())
                .put(safeguard.source());
    }

    private void duty(Duty duty) {
        entry("duties", duty.id())
                .put("while", duty.when())
                .put("consequence", Words.spelled(duty.consequence()))
                .put("title", duty.title())
                .put("remedy", duty.remedy())
                .put(duty.source());
    }

    private void alternative(Alternative alternative) {
        entry("alternatives", alternative.id())
                .put("when", alternative.when())
                .put("title", alternative.title())
                .put(alternative.source());
    }

    private void transition(Transition transition) {
        String running =
                transition.running().stream().map(ClockName::value).sorted().collect(Collectors.joining(", "));
        entry("transitions", running)
                .put("judged-by", transition.judgedBy())
                .put("reason", transition.reason())
                .put(transition.source());
    }

    private void calendar(CalendarRules rules) {
        entry("calendar", "")
                .put("zone", rules.zone())
                .put("authority", rules.authority())
                .put("weekend", words(rules.weekend()));
        for (CalendarRules.Reading reading : rules.readings()) {
            Fields fields = entry("calendar", reading.name()).put(reading.source());
            reading.holidays().forEach(holiday -> fields.put(holiday.name().en(), spelled(holiday)));
        }
        rules.suspensions().forEach(suspension -> days(suspension.authority(), suspension.days()));
        rules.officeDays().forEach((office, closures) -> closures.forEach(days -> days(office.value(), days)));
    }

    private void days(String whose, DayOff off) {
        entry("calendar", whose + " " + off.days().from() + ".." + off.days().to())
                .put("name", off.name())
                .put(off.source());
    }

    private static String spelled(Holiday holiday) {
        return Holidays.spelled(holiday.rule()) + ", " + holiday.firstYear() + ".." + holiday.lastYear() + " /"
                + holiday.everyYears();
    }

    private static String spelled(Citation citation) {
        return citation.isUnsure()
                ? citation.norm() + " [" + Words.spelled(citation.confidence()) + "]"
                : citation.norm();
    }

    private static String words(Iterable<? extends Enum<?>> words) {
        TreeSet<String> sorted = new TreeSet<>();
        words.forEach(word -> sorted.add(Words.spelled(word)));
        return sorted.toString();
    }

    /** The fields of one entry, in order. */
    private static final class Fields {
        private final Map<String, Text> values = new LinkedHashMap<>();

        Fields put(String name, Text value) {
            values.put(name, value);
            return this;
        }

        Fields put(String name, Object value) {
            return put(name, new Text(value.toString(), value.toString()));
        }

        Fields put(String name, Length length) {
            return put(name, length.amount() + " " + Words.spelled(length.unit()));
        }

        Fields put(String name, Condition when) {
            return put(name, "all " + words(when.all()) + " any " + words(when.any()) + " none " + words(when.none()));
        }

        Fields put(Citation source) {
            return put("article", source.norm()).put("confidence", Words.spelled(source.confidence()));
        }
    }
}
