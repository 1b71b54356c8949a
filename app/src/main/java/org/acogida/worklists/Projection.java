package org.acogida.worklists;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.acogida.journal.CaseFile;
import org.acogida.offices.Surroundings;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Context;
import org.acogida.procedure.Entry;
import org.acogida.procedure.Facts;
import org.acogida.procedure.Task;
import org.acogida.procedure.Tasks;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Alternative;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.Duty;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.PathwayRule;
import org.acogida.worklists.ProjectedCase.Item;

/** Makes of a case what read models hold. Tasks are those known when the case's latest act happened. */
final class Projection {

    private final Lawbook laws;
    private final Surroundings surroundings;

    Projection(Lawbook laws, Surroundings surroundings) {
        this.laws = laws;
        this.surroundings = surroundings;
    }

    ProjectedCase of(CaseFile file) {
        CaseState state = file.state();
        Entry last = file.entries().getLast().entry();
        OfficeId office = state.office().orElseThrow();
        Instant latest = file.entries().stream()
                .map(stored -> stored.entry().occurredAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Context context = new Context(laws, surroundings.calendars(), latest, office, last.by(), List.of());
        LawId law = state.pathway().map(CaseState.Pathway::law).orElse(last.law());
        List<Item> items = Tasks.list(state, context).stream()
                .map(task -> item(task, state, office))
                .toList();
        return new ProjectedCase(
                state,
                office,
                state.pathway().flatMap(this::rule),
                law,
                file.entries().getFirst().entry().occurredAt(),
                items,
                items.stream().anyMatch(Projection::asksForRelease) ? offers(state, context) : List.of());
    }

    private static boolean asksForRelease(Item item) {
        return item.consequence() == Consequence.RELEASE_DUE;
    }

    private static List<String> offers(CaseState state, Context context) {
        return context.law().listAlternatives(Facts.of(state, context)).stream()
                .map(Alternative::id)
                .toList();
    }

    private Optional<PathwayRule> rule(CaseState.Pathway pathway) {
        return laws.get(pathway.law()).pathways().stream()
                .filter(rule -> rule.id().equals(pathway.id()))
                .findFirst();
    }

    private Item item(Task task, CaseState state, OfficeId office) {
        return switch (task.kind()) {
            case CLOCK -> clock(task, state);
            case DUTY -> owed(task, office, consequence(laws.get(task.law()), task.name()));
            case DOCUMENT -> owed(task, office, Consequence.DOCUMENT_DUE);
            case STEP ->
                owed(task, office, task.name().equals(Act.RELEASE.name()) ? Consequence.RELEASE_DUE : Consequence.NONE);
            case INCIDENT -> owed(task, office, Consequence.ALARM);
        };
    }

    private Item clock(Task task, CaseState state) {
        ClockRun run = state.findRunning(new ClockName(task.name())).orElseThrow();
        ClockRule rule = laws.get(run.law()).getClock(run.clock());
        return new Item(
                task,
                state.officeOf(run),
                Optional.of(run.office()),
                run.startedAt(),
                rule.awaits(),
                rule.consequence());
    }

    private static Item owed(Task task, OfficeId office, Consequence consequence) {
        return new Item(task, office, Optional.empty(), task.appearsAt(), Party.AUTHORITY, consequence);
    }

    private static Consequence consequence(Law law, String duty) {
        return law.duties().stream()
                .filter(of -> of.id().equals(duty))
                .map(Duty::consequence)
                .findFirst()
                .orElseThrow();
    }
}
