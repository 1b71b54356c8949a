package org.acogida.laws;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.norm.Citation;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.ClockRule.Extension;
import org.acogida.rulebook.ClockRule.PauseRule;
import org.acogida.rulebook.ClockRule.Reason;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.Essentials;
import org.acogida.rulebook.Length;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.Unit;

/** Reads the section {@code clocks}. */
final class Clocks {
    private static final Pattern LENGTH = Pattern.compile("([1-9][0-9]{0,3}) ([a-z-]+)");
    private static final Length STAND_IN = new Length(1, Unit.HOURS);

    private Clocks() {}

    static Map<ClockName, ClockRule> read(Map<String, Entry> section) {
        Map<ClockName, ClockRule> clocks = new LinkedHashMap<>();
        section.forEach((id, entry) -> {
            if (Words.isName(id)) {
                clocks.put(new ClockName(id), clock(id, entry));
            }
        });
        section.forEach((id, entry) -> clocks.values().stream()
                .filter(clock -> clock.name().value().equals(id))
                .forEach(clock -> check(clock, clocks, entry, section.keySet())));
        return clocks;
    }

    private static ClockRule clock(String id, Entry entry) {
        Consequence consequence = entry.choice("on-expiry", Consequence.class);
        Length length = length(entry);
        Set<Milestone> starts = entry.choices("starts", Milestone.class);
        ClockRule clock = new ClockRule(
                new ClockName(id),
                length,
                starts,
                ends(entry, starts),
                awaits(entry, consequence),
                entry.flag("restarts"),
                entry.flag("on-assigned-day"),
                length.unit() != Unit.HOURS && entry.flag("moves-to-business-day"),
                pauses(entry),
                entry.findEntry("extension").flatMap(Clocks::extension),
                consequence,
                closes(entry, consequence),
                entry.text("title"),
                entry.findText("note"),
                entry.citation());
        entry.close();
        return clock;
    }

    static Length length(Entry entry) {
        return entry.value("length", STAND_IN, FaultKind.BAD_LENGTH, Clocks::parse);
    }

    /** A length such as {@code 45 business-days} or {@code 1 week}. */
    private static Optional<Length> parse(String value) {
        Matcher matcher = LENGTH.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2).endsWith("s") ? matcher.group(2) : matcher.group(2) + "s";
        int amount = Integer.parseInt(matcher.group(1));
        return Words.find(Unit.class, unit).filter(u -> amount <= u.most()).map(u -> new Length(amount, u));
    }

    private static Set<Milestone> ends(Entry entry, Set<Milestone> starts) {
        if (!entry.has("ends")) {
            entry.fault("ends", FaultKind.MISSING_FIELD, "ends");
        }
        Set<Milestone> ends = new HashSet<>(entry.choices("ends", Milestone.class));
        Set<Milestone> both = new TreeSet<>(ends);
        both.retainAll(starts);
        if (!both.isEmpty()) {
            entry.fault(
                    "ends",
                    FaultKind.STARTS_AND_ENDS,
                    Words.spelled(both.iterator().next()));
            ends.removeAll(both);
        }
        return ends;
    }

    private static Party awaits(Entry entry, Consequence consequence) {
        Party awaits = entry.choice("awaits", Party.class);
        if (consequence != Consequence.RIGHT_MAY_LAPSE || awaits == Party.PERSON) {
            return awaits;
        }
        entry.fault("awaits", FaultKind.LAPSE_OF_OTHERS);
        return Party.PERSON;
    }

    private static Optional<Milestone> closes(Entry entry, Consequence consequence) {
        boolean lapses = consequence == Consequence.RIGHT_MAY_LAPSE;
        if (!entry.has("closes")) {
            if (lapses) {
                entry.fault("closes", FaultKind.LAPSE_WITHOUT_CLOSES);
            }
            return lapses ? Optional.of(Milestone.OFFER_CLOSED) : Optional.empty();
        }
        Milestone closes = entry.choice("closes", Milestone.class);
        if (!lapses) {
            entry.fault("closes", FaultKind.CLOSES_WITHOUT_LAPSE);
        }
        return lapses ? Optional.of(closes) : Optional.empty();
    }

    private static List<PauseRule> pauses(Entry entry) {
        List<PauseRule> pauses = new ArrayList<>();
        for (Entry pause : entry.entries("pauses")) {
            pauses.add(new PauseRule(pause.choice("cause", Party.class), pause.citation()));
            pause.close();
        }
        return pauses;
    }

    private static Optional<Extension> extension(Entry entry) {
        List<Reason> reasons = new ArrayList<>();
        entry.named("reasons").forEach((id, reason) -> {
            if (Words.isName(id)) {
                reasons.add(new Reason(id, reason.text("title"), reason.citation()));
            }
            reason.close();
        });
        if (reasons.isEmpty()) {
            entry.fault("reasons", FaultKind.NO_REASONS);
        }
        ClockName into = new ClockName(entry.name("into"));
        Citation source = entry.citation();
        entry.close();
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new Extension(into, reasons, source));
    }

    private static void check(ClockRule clock, Map<ClockName, ClockRule> clocks, Entry entry, Set<String> names) {
        boolean entered = clocks.values().stream()
                .flatMap(other -> other.extension().stream())
                .anyMatch(extension -> extension.into().equals(clock.name()));
        if (clock.starts().isEmpty() && !entered) {
            entry.fault("starts", FaultKind.NEVER_STARTS, clock.name());
        }
        if (!Essentials.opensByService(clock)) {
            entry.fault("starts", FaultKind.FINAL_BEFORE_SERVICE, clock.name());
        }
        clock.extension().ifPresent(extension -> check(clock, extension.into(), clocks, entry, names));
    }

    private static void check(
            ClockRule clock, ClockName into, Map<ClockName, ClockRule> clocks, Entry entry, Set<String> names) {
        ClockRule longer = clocks.get(into);
        if (longer == null) {
            entry.fault("extension", FaultKind.UNKNOWN_CLOCK, into, Words.nearest(into.value(), names));
        } else if (longer.length().unit() == clock.length().unit()
                && longer.length().amount() <= clock.length().amount()) {
            entry.fault("extension", FaultKind.SHORTER_EXTENSION, into);
        }
    }
}
