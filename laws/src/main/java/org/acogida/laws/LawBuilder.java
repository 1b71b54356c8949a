package org.acogida.laws;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acogida.calendar.DayRange;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Alternative;
import org.acogida.rulebook.CalendarRules;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.DocumentRule;
import org.acogida.rulebook.Duty;
import org.acogida.rulebook.Essentials;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Ground;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.PathwayRule;
import org.acogida.rulebook.Safeguard;
import org.acogida.rulebook.Transition;

/** Makes a law of a draft and the steps that are common to all laws. */
final class LawBuilder {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Draft draft;
    private final Entry root;
    private final Map<String, Entry> steps;
    private final Map<String, Entry> waits;
    private final Set<ClockName> clocksOfCountry;
    private final Faults faults;

    /**
     * Of what stands in every law and in this one.
     *
     * @param steps the safeguards that are common to all laws
     * @param waits the clocks that are
     * @param clocksOfCountry the clocks of every law known of the country, which a transition may name
     */
    LawBuilder(
            Draft draft,
            Map<String, Entry> steps,
            Map<String, Entry> waits,
            Set<ClockName> clocksOfCountry,
            Faults faults) {
        this.draft = draft;
        this.root = draft.root();
        this.steps = steps;
        this.waits = waits;
        this.clocksOfCountry = clocksOfCountry;
        this.faults = faults;
    }

    /** The law; empty, with the faults added, when one of its files has any. */
    Optional<Law> build() {
        LawId id = new LawId(draft.id());
        String country = country();
        Text title = root.text("title");
        Text summary = root.text("summary");
        DayRange inForce = DayRanges.read(root.entry("in-force"));
        List<Citation> sources = sources();
        List<PathwayRule> pathways = Rules.pathways(section("pathways"));
        Map<ClockName, ClockRule> clocks = Clocks.read(clocks());
        List<Ground> grounds = Rules.grounds(section("grounds"));
        List<DocumentRule> documents = Rules.documents(section("documents"));
        List<Safeguard> safeguards = safeguards();
        if (draft.isComplete() && !Essentials.limitsHolding(clocks, safeguards)) {
            root.fault("clocks", FaultKind.UNLIMITED_HOLDING);
        }
        List<Duty> duties = Rules.duties(draft.section("duties"));
        List<Alternative> alternatives = Rules.alternatives(draft.section("alternatives"));
        List<Transition> transitions = transitions(clocks.keySet());
        Optional<LawId> over = over(inForce);
        Optional<CalendarRules> calendar = draft.calendar().map(CalendarFile::read);
        root.close();
        if (calendar.isEmpty() || !isWhole()) {
            return Optional.empty();
        }
        return Optional.of(new Law(
                id,
                country,
                title,
                summary,
                inForce,
                over,
                sources,
                pathways,
                clocks,
                grounds,
                documents,
                safeguards,
                duties,
                alternatives,
                transitions,
                calendar.get()));
    }

    private boolean isWhole() {
        return faults.list().stream().noneMatch(fault -> draft.files().contains(fault.file()));
    }

    private String country() {
        String country = root.value(
                "country",
                "unread",
                FaultKind.BAD_COUNTRY,
                value -> Optional.of(value)
                        .filter(v -> v.equals(v.toLowerCase(Locale.ROOT))
                                && COUNTRIES.contains(v.toUpperCase(Locale.ROOT))));
        draft.parent().ifPresent(parent -> {
            String other = parent.root().string("country");
            if (!other.equals(country)) {
                root.fault("country", FaultKind.OTHER_COUNTRY, parent.id(), other);
            }
        });
        return country;
    }

    /** The law's own sources, then those of the laws it builds on. */
    private List<Citation> sources() {
        Set<Citation> sources = new LinkedHashSet<>();
        for (Optional<Draft> at = Optional.of(draft); at.isPresent(); at = at.flatMap(Draft::parent)) {
            at.get().root().entries("sources").forEach(entry -> sources.add(source(entry)));
        }
        return List.copyOf(sources);
    }

    private static Citation source(Entry entry) {
        Citation citation = entry.citation();
        entry.close();
        return citation;
    }

    private Map<String, Entry> section(String name) {
        Map<String, Entry> section = draft.section(name);
        if (section.isEmpty() && draft.isComplete()) {
            root.fault(name, FaultKind.MISSING_SECTION, name);
        }
        return section;
    }

    private Optional<LawId> over(DayRange inForce) {
        if (!root.has("over")) {
            return Optional.empty();
        }
        draft.parent().ifPresent(statute -> {
            DayRange days = DayRanges.read(statute.root().entry("in-force"));
            if (!days.contains(inForce.from()) || !days.contains(inForce.to())) {
                root.fault("in-force", FaultKind.OUTSIDE_STATUTE, statute.id(), days.from(), days.to());
            }
        });
        return draft.parent().map(statute -> new LawId(statute.id()));
    }

    private List<Transition> transitions(Set<ClockName> own) {
        Set<ClockName> running = new HashSet<>(clocksOfCountry);
        running.addAll(own);
        return Rules.transitions(draft.section("transitions"), running, own);
    }

    /** The law's own clocks, then the common ones that it does not say in its own words. */
    private Map<String, Entry> clocks() {
        Map<String, Entry> all = new LinkedHashMap<>(section("clocks"));
        waits.forEach(all::putIfAbsent);
        return all;
    }

    /** The law's own safeguards, then the common steps that it does not say in its own words. */
    private List<Safeguard> safeguards() {
        Map<String, Entry> all = new LinkedHashMap<>(draft.section("safeguards"));
        steps.forEach(all::putIfAbsent);
        List<Safeguard> safeguards = Rules.safeguards(all);
        if (draft.isComplete()) {
            new TreeMap<>(Essentials.refusedWhile()).forEach((act, facts) -> checkRefused(act, facts, safeguards));
        }
        return safeguards;
    }

    private void checkRefused(Act act, Set<Fact> facts, List<Safeguard> safeguards) {
        String missing = EnumSet.copyOf(facts).stream()
                .filter(fact -> safeguards.stream()
                        .noneMatch(s -> s.refuses().contains(act) && s.when().isMetBy(fact)))
                .map(Words::spelled)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            root.fault("safeguards", FaultKind.NO_REFUSAL, Words.spelled(act), missing);
        }
    }
}
