package org.acogida.web.acts;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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
 * What a form is made for: the case as it stands, the law and moment, its household, and the page's language.
 *
 * @param colleagues who can sign in at the officer's office, to whom a case may be given
 * @param accounts whoever can sign in at any office
 * @param allowed what the officer's role may do
 */
public record Setting(
        CaseState state,
        Context context,
        List<CaseSummary> household,
        List<Choice> colleagues,
        List<Choice> accounts,
        Words words,
        Predicate<Act> allowed) {
    public Setting {
        household = List.copyOf(household);
        colleagues = List.copyOf(colleagues);
        accounts = List.copyOf(accounts);
    }

    public boolean isAllowed(Act act) {
        return allowed.test(act);
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
        return state.listRunning().stream()
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
