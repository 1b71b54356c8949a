package org.acogida.web.acts;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.acogida.access.CaseFields;
import org.acogida.access.Operation;
import org.acogida.journal.StoredEntry;
import org.acogida.opening.OpenedFile;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Context;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Ground;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.worklists.CaseSummary;

/**
 * What a form is made for: the opened case, the law and moment, its household, and the page's language.
 *
 * @param colleagues who can sign in at the officer's office, to whom a case may be given
 * @param accounts whoever can sign in to take part in cases beside offices
 * @param allowed what the officer may do in this case
 */
public record Setting(
        OpenedFile opened,
        Context context,
        List<CaseSummary> household,
        List<Choice> colleagues,
        List<Choice> accounts,
        Words words,
        Predicate<Operation> allowed) {
    public Setting {
        household = List.copyOf(household);
        colleagues = List.copyOf(colleagues);
        accounts = List.copyOf(accounts);
    }

    /** The case as it stands, for what the law makes of it; nothing of it is shown. */
    public CaseState whole() {
        return opened.whole();
    }

    /** What the officer sees of it. */
    public CaseState state() {
        return opened.state();
    }

    /** What happened in it, the first first. */
    public List<StoredEntry> history() {
        return opened.entries();
    }

    public boolean isAllowed(Act act) {
        return allowed.test(Operation.of(act));
    }

    /** Whether the officer may use this of the program in this case. */
    public boolean isAllowed(Operation.Use use) {
        return allowed.test(use);
    }

    /** Whether the officer sees that field of the case. */
    public boolean sees(Class<?> record, String component) {
        return opened.sight().test(CaseFields.of(record, component));
    }

    <E extends Enum<E>> List<Choice> choices(String prefix, List<E> constants) {
        return constants.stream()
                .map(constant -> new Choice(constant.name(), words.of(prefix, constant)))
                .toList();
    }

    <E extends Enum<E>> List<Choice> choices(String prefix, Class<E> type) {
        return choices(prefix, Arrays.asList(type.getEnumConstants()));
    }

    ClockRule rule(ClockRun run) {
        return context.clocks().getRule(run);
    }

    List<Choice> runningClocks(Predicate<ClockRun> which) {
        return state().listRunning().stream()
                .filter(which)
                .map(run -> new Choice(run.clock().value(), words.law(rule(run).title())))
                .toList();
    }

    List<Choice> grounds(Ground.Kind... kinds) {
        List<Ground.Kind> wanted = List.of(kinds);
        return context.law().grounds().stream()
                .filter(ground -> wanted.contains(ground.kind()))
                .map(ground -> new Choice(
                        ground.id(),
                        words.of("ground", ground.kind()) + " · " + words.law(ground.title()) + " ("
                                + ground.source().norm() + ")"))
                .toList();
    }
}
