package org.acogida.web.worklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.procedure.Incident;
import org.acogida.procedure.Task;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Party;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.form.Choice;
import org.acogida.worklists.DueGroup;

/** What each filter of the worklist may be set to, with its words. */
record FilterChoices(Map<String, List<Choice>> byFilter) {

    static final String MINE = "mine";
    static final String NOBODY = "nobody";

    /** The steps that are tasks of their own. */
    private static final List<Act> STEPS = List.of(
            Act.RELEASE,
            Act.SERVE_DECISION,
            Act.DECIDE_REVIEW,
            Act.DECIDE_CLAIM,
            Act.ASK_JUSTIFICATION,
            Act.ASSIGN_SIGN_IN);

    FilterChoices {
        byFilter = Map.copyOf(byFilter);
    }

    static FilterChoices of(Here here, List<Officer> officers) {
        return new FilterChoices(Map.of(
                WorkQuery.OFFICE,
                offices(here),
                WorkQuery.OFFICER,
                officers(here, officers),
                WorkQuery.TASK,
                tasks(here),
                WorkQuery.PATHWAY,
                pathways(here),
                WorkQuery.AWAITS,
                constants(here, "party", List.of(Party.AUTHORITY, Party.PERSON)),
                WorkQuery.DUE,
                constants(here, "due", List.of(DueGroup.values()))));
    }

    /** The choices of a filter, in the order a page shows them; none where anything may be written. */
    public List<Choice> list(String filter) {
        return byFilter.getOrDefault(filter, List.of());
    }

    /** What each filter may be set to, without what it is called. */
    Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        byFilter.forEach((filter, choices) ->
                words.put(filter, choices.stream().map(Choice::value).toList()));
        return words;
    }

    /** A constant as an address spells it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Optional<E> constant(String word, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(word))
                .findFirst();
    }

    static List<Choice> offices(Here here) {
        return Choice.ofOffices(here.context().calendars().listOffices());
    }

    private static List<Choice> officers(Here here, List<Officer> officers) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(MINE, here.words().text("filter.mine")));
        choices.add(new Choice(NOBODY, here.words().text("filter.nobody")));
        officers.stream()
                .filter(officer -> officer.role().isOfOffice())
                .map(officer -> new Choice(officer.username(), officer.displayName()))
                .forEach(choices::add);
        return choices;
    }

    private static <E extends Enum<E>> List<Choice> constants(Here here, String prefix, List<E> constants) {
        return constants.stream()
                .map(constant -> new Choice(word(constant), here.words().of(prefix, constant)))
                .toList();
    }

    private static List<Choice> tasks(Here here) {
        Names names = new Names(here);
        Map<String, String> titles = new LinkedHashMap<>();
        for (Law law : laws(here)) {
            law.clocks()
                    .forEach((name, clock) ->
                            titles.putIfAbsent(name.value(), here.words().law(clock.title())));
            law.duties()
                    .forEach(duty -> titles.putIfAbsent(duty.id(), here.words().law(duty.title())));
            law.documents()
                    .forEach(document ->
                            titles.putIfAbsent(document.id(), names.task(Task.Kind.DOCUMENT, document.id(), law.id())));
        }
        STEPS.forEach(act -> titles.putIfAbsent(act.name(), here.words().of("act", act)));
        for (Incident.Kind kind : Incident.Kind.values()) {
            titles.putIfAbsent(
                    kind.name(),
                    names.task(
                            Task.Kind.INCIDENT,
                            kind.name(),
                            here.context().law().id()));
        }
        return choices(titles);
    }

    private static List<Choice> pathways(Here here) {
        Map<String, String> titles = new LinkedHashMap<>();
        laws(here)
                .forEach(law -> law.pathways()
                        .forEach(rule ->
                                titles.putIfAbsent(rule.id(), here.words().law(rule.title()))));
        return choices(titles);
    }

    private static List<Law> laws(Here here) {
        return here.context().laws().list().stream()
                .filter(law -> law.country().equals(here.context().law().country()))
                .toList();
    }

    private static List<Choice> choices(Map<String, String> titles) {
        return titles.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .toList();
    }
}
