package org.acogida.generators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.calendar.DayRange;
import org.acogida.rulebook.Alternative;
import org.acogida.rulebook.CalendarRules;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.DocumentRule;
import org.acogida.rulebook.Duty;
import org.acogida.rulebook.Ground;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.PathwayRule;
import org.acogida.rulebook.Safeguard;
import org.acogida.rulebook.Transition;

/** A law in the making. */
public final class LawDraft {
    private final LawId id;
    private final DayRange inForce;
    private String country = SampleLaws.COUNTRY;
    private Optional<LawId> over = Optional.empty();
    private final Map<ClockName, ClockRule> clocks = new LinkedHashMap<>();
    private final Map<String, Safeguard> safeguards = new LinkedHashMap<>();
    private final List<PathwayRule> pathways = new ArrayList<>();
    private final List<Ground> grounds = new ArrayList<>();
    private final List<DocumentRule> documents = new ArrayList<>();
    private final List<Duty> duties = new ArrayList<>();
    private final List<Alternative> alternatives = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private CalendarRules calendar = SampleCalendar.rules();

    LawDraft(String id, LocalDate from, LocalDate to) {
        this.id = new LawId(id);
        this.inForce = new DayRange(from, to);
    }

    public LawDraft country(String code) {
        country = code;
        return this;
    }

    public LawDraft over(String statute) {
        over = Optional.of(new LawId(statute));
        return this;
    }

    /** With a clock more, or in place of the one of that name. */
    public LawDraft clock(ClockRule rule) {
        clocks.put(rule.name(), rule);
        return this;
    }

    public LawDraft without(String... names) {
        for (String name : names) {
            clocks.remove(new ClockName(name));
        }
        return this;
    }

    /** With a safeguard more, or in place of the one of that name. */
    public LawDraft safeguard(Safeguard safeguard) {
        safeguards.put(safeguard.id(), safeguard);
        return this;
    }

    public LawDraft pathway(PathwayRule pathway) {
        pathways.add(pathway);
        return this;
    }

    public LawDraft ground(Ground ground) {
        grounds.add(ground);
        return this;
    }

    public LawDraft document(DocumentRule document) {
        documents.add(document);
        return this;
    }

    public LawDraft duty(Duty duty) {
        duties.add(duty);
        return this;
    }

    public LawDraft alternative(Alternative alternative) {
        alternatives.add(alternative);
        return this;
    }

    public LawDraft transition(Transition transition) {
        transitions.add(transition);
        return this;
    }

    public LawDraft calendar(CalendarRules rules) {
        calendar = rules;
        return this;
    }

    public Law law() {
        return new Law(
                id,
                country,
                Sample.text(id.value()),
                Sample.text(id.value()),
                inForce,
                over,
                List.of(Sample.CITED),
                pathways,
                clocks,
                grounds,
                documents,
                List.copyOf(safeguards.values()),
                duties,
                alternatives,
                transitions,
                calendar);
    }
}
