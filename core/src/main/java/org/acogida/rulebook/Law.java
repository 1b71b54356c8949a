package org.acogida.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.acogida.calendar.DayRange;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/**
 * One law, or an announced policy over one, as in force from a first to a last day. It cannot be made without the
 * safeguards of {@link Essentials}.
 *
 * @param country ISO 3166 alpha-2, lower case
 * @param over the law this is a profile over, if it is one
 */
public record Law(
        LawId id,
        String country,
        Text title,
        Text summary,
        DayRange inForce,
        Optional<LawId> over,
        List<Citation> sources,
        List<PathwayRule> pathways,
        Map<ClockName, ClockRule> clocks,
        List<Ground> grounds,
        List<DocumentRule> documents,
        List<Safeguard> safeguards,
        List<Duty> duties,
        List<Alternative> alternatives,
        List<Transition> transitions,
        CalendarRules calendar) {
    public Law {
        sources = List.copyOf(sources);
        pathways = List.copyOf(pathways);
        clocks = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(clocks)));
        grounds = List.copyOf(grounds);
        documents = List.copyOf(documents);
        safeguards = List.copyOf(safeguards);
        duties = List.copyOf(duties);
        alternatives = List.copyOf(alternatives);
        transitions = List.copyOf(transitions);
        List<String> faults = new ArrayList<>(Essentials.missing(safeguards));
        faults.addAll(Essentials.unsound(clocks, safeguards));
        faults.addAll(dangling(clocks, transitions));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("law " + id + ": " + String.join("; ", faults));
        }
    }

    private static List<String> dangling(Map<ClockName, ClockRule> clocks, List<Transition> transitions) {
        List<String> faults = new ArrayList<>();
        for (ClockRule clock : clocks.values()) {
            clock.extension()
                    .filter(extension -> !clocks.containsKey(extension.into()))
                    .ifPresent(extension -> faults.add("clock " + clock.name() + ": extends into " + extension.into()
                            + ", which is no clock of this law; add it or name another"));
        }
        for (Transition transition : transitions) {
            if (!clocks.containsKey(transition.judgedBy())) {
                faults.add("transition: judged-by " + transition.judgedBy() + " is no clock of this law");
            }
        }
        return faults;
    }

    /** The clock of that name; an error that lists those there are when there is none. */
    public ClockRule getClock(ClockName name) {
        ClockRule rule = clocks.get(name);
        if (rule == null) {
            throw new IllegalArgumentException(
                    "clock " + name + ": law " + id + " has none; it has " + clocks.keySet());
        }
        return rule;
    }

    public Optional<ClockRule> findClock(ClockName name) {
        return Optional.ofNullable(clocks.get(name));
    }

    /** The first pathway whose condition holds; empty where the law has no answer. */
    public Optional<PathwayRule> findPathway(Set<Fact> facts) {
        for (PathwayRule pathway : pathways) {
            if (pathway.when().holds(facts)) {
                return Optional.of(pathway);
            }
        }
        return Optional.empty();
    }

    /** The safeguards that refuse an act while these facts hold; none when it may be done. */
    public List<Safeguard> listRefusals(Act act, Set<Fact> facts) {
        return safeguards.stream()
                .filter(safeguard ->
                        safeguard.refuses().contains(act) && safeguard.when().holds(facts))
                .toList();
    }

    /** What this law offers in place of holding somebody of whom these facts hold. */
    public List<Alternative> listAlternatives(Set<Fact> facts) {
        return alternatives.stream()
                .filter(alternative -> alternative.when().holds(facts))
                .toList();
    }

    public Optional<DocumentRule> findDocument(String documentId) {
        return documents.stream()
                .filter(document -> document.id().equals(documentId))
                .findFirst();
    }

    public Optional<Ground> findGround(String groundId) {
        return grounds.stream().filter(ground -> ground.id().equals(groundId)).findFirst();
    }

    /** The clocks that a milestone starts. */
    public List<ClockRule> listStartedBy(Milestone milestone) {
        return clocks.values().stream()
                .filter(clock -> clock.starts().contains(milestone))
                .toList();
    }

    public boolean isInForce(LocalDate day) {
        return inForce.contains(day);
    }

    /** The acts that some safeguard of this law may refuse. */
    public Set<Act> listRefusableActs() {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        safeguards.forEach(safeguard -> acts.addAll(safeguard.refuses()));
        return acts;
    }
}
