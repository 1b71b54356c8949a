package org.acogida.laws;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Alternative;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Condition;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.DocumentRule;
import org.acogida.rulebook.Duty;
import org.acogida.rulebook.Ground;
import org.acogida.rulebook.Length;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.PathwayRule;
import org.acogida.rulebook.Safeguard;
import org.acogida.rulebook.Transition;

/** Reads the sections of a law other than its clocks. */
final class Rules {
    private Rules() {}

    /** How one entry of a section is read. */
    private interface Reading<T> {
        T read(String id, Entry entry);
    }

    private static <T> List<T> read(Map<String, Entry> section, Reading<T> reading) {
        List<T> all = new ArrayList<>();
        section.forEach((id, entry) -> {
            if (Words.isName(id)) {
                all.add(reading.read(id, entry));
            }
            entry.close();
        });
        return all;
    }

    static List<PathwayRule> pathways(Map<String, Entry> section) {
        List<PathwayRule> pathways = read(section, Rules::pathway);
        Optional<PathwayRule> always = Optional.empty();
        for (PathwayRule pathway : pathways) {
            if (always.isPresent()) {
                unreachable(section, pathway.id(), always.get().id());
            } else if (Conditions.isAlways(pathway.when())) {
                always = Optional.of(pathway);
            }
        }
        return pathways;
    }

    private static void unreachable(Map<String, Entry> section, String id, String always) {
        section.forEach((name, entry) -> {
            if (name.equals(id)) {
                entry.fault("when", FaultKind.UNREACHABLE, always);
            }
        });
    }

    private static PathwayRule pathway(String id, Entry entry) {
        return new PathwayRule(
                id,
                entry.choice("kind", PathwayRule.Kind.class),
                Conditions.read(entry, "when"),
                entry.choice("stay", PathwayRule.Stay.class),
                entry.text("title"),
                entry.text("reason"),
                entry.citation());
    }

    static List<Ground> grounds(Map<String, Entry> section) {
        return read(
                section,
                (id, entry) ->
                        new Ground(id, entry.choice("kind", Ground.Kind.class), entry.text("title"), entry.citation()));
    }

    static List<DocumentRule> documents(Map<String, Entry> section) {
        return read(
                section,
                (id, entry) -> new DocumentRule(
                        id,
                        entry.choice("owed-from", Milestone.class),
                        entry.flag("to-each-dependant"),
                        entry.findEntry("validity").map(Rules::validity),
                        entry.text("title"),
                        entry.citation()));
    }

    private static Length validity(Entry entry) {
        Length length = Clocks.length(entry);
        entry.close();
        return length;
    }

    static List<Safeguard> safeguards(Map<String, Entry> section) {
        return read(section, Rules::safeguard);
    }

    private static Safeguard safeguard(String id, Entry entry) {
        Set<Act> refuses = new LinkedHashSet<>();
        if (!entry.has("refuses")) {
            entry.fault("refuses", FaultKind.MISSING_FIELD, "refuses");
        }
        for (Act act : entry.choices("refuses", Act.class)) {
            if (act.isFact()) {
                entry.fault("refuses", FaultKind.REFUSES_FACT, Words.spelled(act));
            } else {
                refuses.add(act);
            }
        }
        Condition condition = Conditions.read(entry, "while");
        if (entry.has("while") && Conditions.isAlways(condition)) {
            entry.fault("while", FaultKind.ALWAYS);
        }
        return new Safeguard(
                id,
                refuses,
                condition,
                entry.text("title"),
                entry.text("reason"),
                entry.text("remedy"),
                entry.citation());
    }

    static List<Duty> duties(Map<String, Entry> section) {
        return read(
                section,
                (id, entry) -> new Duty(
                        id,
                        Conditions.read(entry, "while"),
                        entry.choice("consequence", Consequence.class),
                        entry.text("title"),
                        entry.text("remedy"),
                        entry.citation()));
    }

    static List<Alternative> alternatives(Map<String, Entry> section) {
        return read(
                section,
                (id, entry) ->
                        new Alternative(id, Conditions.read(entry, "when"), entry.text("title"), entry.citation()));
    }

    /** @param running the clocks that any law of the country knows; those judged by must be of this law */
    static List<Transition> transitions(Map<String, Entry> section, Set<ClockName> running, Set<ClockName> own) {
        return read(
                section,
                (id, entry) -> new Transition(
                        clocks(entry, running),
                        clock(entry, "judged-by", entry.name("judged-by"), own).orElse(new ClockName("unread")),
                        entry.text("reason"),
                        entry.citation()));
    }

    private static Set<ClockName> clocks(Entry entry, Set<ClockName> known) {
        Set<ClockName> names = new LinkedHashSet<>();
        for (String name : entry.strings("running")) {
            clock(entry, "running", name, known).ifPresent(names::add);
        }
        if (names.isEmpty()) {
            entry.fault("running", FaultKind.MISSING_FIELD, "running");
        }
        return names;
    }

    private static Optional<ClockName> clock(Entry entry, String field, String name, Set<ClockName> known) {
        List<String> names = known.stream().map(ClockName::value).toList();
        if (!names.contains(name)) {
            entry.fault(field, FaultKind.UNKNOWN_CLOCK, name, Words.nearest(name, names));
            return Optional.empty();
        }
        return Optional.of(new ClockName(name));
    }
}
