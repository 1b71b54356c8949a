package org.acogida.web;

import java.util.Locale;
import java.util.Optional;
import org.acogida.procedure.Task;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.PathwayRule;

/** What laws and acts are called on a page, and in its address. */
public final class Names {
    private final Lawbook laws;
    private final Words words;

    public Names(Here here) {
        this.laws = here.context().laws();
        this.words = here.words();
    }

    /** The act as an address spells it: {@code file-claim}. */
    public static String slug(Act act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The act an address names; empty for a word that names none. */
    public static Optional<Act> findAct(String slug) {
        for (Act act : Act.values()) {
            if (slug(act).equals(slug)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    public String law(LawId id) {
        return laws.find(id).map(law -> words.law(law.title())).orElse(id.value());
    }

    public Optional<PathwayRule> findPathway(LawId law, String pathway) {
        return laws.find(law).stream()
                .flatMap(found -> found.pathways().stream())
                .filter(rule -> rule.id().equals(pathway))
                .findFirst();
    }

    /** The title of a pathway under a law; its id where the law has none of that name. */
    public String pathway(LawId law, String pathway) {
        return findPathway(law, pathway).map(rule -> words.law(rule.title())).orElse(pathway);
    }

    /** The clock of that name in a law, or that by which this law judges it; else the one of that name in any law. */
    public Optional<ClockRule> findClock(LawId law, String clock) {
        ClockName name = new ClockName(clock);
        return laws.find(law)
                .flatMap(found -> found.findClock(name).or(() -> findJudge(found, name)))
                .or(() -> laws.list().stream()
                        .flatMap(other -> other.findClock(name).stream())
                        .findFirst());
    }

    private static Optional<ClockRule> findJudge(Law law, ClockName running) {
        return law.transitions().stream()
                .filter(transition -> transition.running().contains(running))
                .flatMap(transition -> law.findClock(transition.judgedBy()).stream())
                .findFirst();
    }

    /** What a task is about. */
    public String task(Task.Kind kind, String name, LawId law) {
        Optional<Law> of = laws.find(law);
        return switch (kind) {
            case CLOCK ->
                findClock(law, name).map(rule -> words.law(rule.title())).orElse(name);
            case DUTY ->
                of.stream()
                        .flatMap(found -> found.duties().stream())
                        .filter(duty -> duty.id().equals(name))
                        .map(duty -> words.law(duty.title()))
                        .findFirst()
                        .orElse(name);
            case DOCUMENT ->
                of.flatMap(found -> found.findDocument(name))
                        .map(document -> words.text("task.document", words.law(document.title())))
                        .orElse(name);
            case STEP -> words.text("act." + name);
            case INCIDENT -> words.text("task.incident", words.text("incident." + name));
        };
    }
}
