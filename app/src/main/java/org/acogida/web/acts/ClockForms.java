package org.acogida.web.acts;

import java.util.List;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Command;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Party;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** What lengthens, stops or ends a running clock. */
final class ClockForms {
    private static final String CLOCK = "clock";

    private ClockForms() {}

    static ActForm extend(Setting setting) {
        return ActForm.of(
                Act.EXTEND_CLOCK,
                List.of(
                        clock(setting.runningClocks(
                                run -> setting.rule(run).extension().isPresent())),
                        Field.choice("extension", reasons(setting)),
                        Field.lines("text")),
                (filled, id) -> new Command.ExtendClock(clock(filled), filled.text("extension"), filled.text("text")));
    }

    private static List<Choice> reasons(Setting setting) {
        return setting.state().listRunning().stream()
                .map(setting::rule)
                .flatMap(rule -> rule.extension().stream())
                .flatMap(extension -> extension.reasons().stream())
                .map(reason -> new Choice(
                        reason.id(),
                        setting.words().law(reason.title()) + " ("
                                + reason.source().norm() + ")"))
                .distinct()
                .toList();
    }

    static ActForm pause(Setting setting) {
        return ActForm.of(
                Act.PAUSE_CLOCK,
                List.of(
                        clock(setting.runningClocks(run -> run.findOpenPause().isEmpty())),
                        Field.moment("from").must(),
                        Field.moment("until"),
                        Field.choice("cause", setting.choices("party", Party.class)),
                        Field.lines("citedAct")),
                (filled, id) -> new Command.PauseClock(
                        clock(filled),
                        filled.moment("from").orElseThrow(),
                        filled.momentAfter("until", "from"),
                        filled.constant("cause", Party.class).orElseThrow(),
                        filled.text("citedAct")));
    }

    static ActForm resume(Setting setting) {
        return ActForm.of(
                Act.RESUME_CLOCK,
                List.of(clock(setting.runningClocks(run -> run.findOpenPause().isPresent()))),
                (filled, id) -> new Command.ResumeClock(clock(filled)));
    }

    static ActForm close(Setting setting) {
        return ActForm.of(
                Act.CLOSE_LAPSED_RIGHT,
                List.of(clock(setting.runningClocks(run -> mayLapse(setting, run))), Field.lines("reasons")),
                (filled, id) -> new Command.CloseLapsedRight(clock(filled), filled.text("reasons")));
    }

    private static boolean mayLapse(Setting setting, ClockRun run) {
        ClockRule rule = setting.rule(run);
        return rule.closes().isPresent();
    }

    private static Field clock(List<Choice> running) {
        return Field.choice(CLOCK, running)
                .preset(running.size() == 1 ? running.getFirst().value() : "");
    }

    private static ClockName clock(Filled filled) {
        return new ClockName(filled.text(CLOCK));
    }
}
