package org.acogida.generators;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Context;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Outage;
import org.acogida.rulebook.OfficeId;

/** A course of one case from arrival on: random commands at random times and offices, each tried in turn. */
public final class Course {
    private static final List<OfficerId> OFFICERS =
            List.of(new OfficerId(new UUID(1, 1)), new OfficerId(new UUID(1, 2)));

    private final Setting setting;
    private final Procedure procedure;

    public Course(Setting setting, Procedure procedure) {
        this.setting = setting;
        this.procedure = procedure;
    }

    /** Runs a course of so many commands, showing each step to a watcher that may throw. */
    public List<Step> run(long seed, int length, Consumer<Step> watcher) {
        Dice dice = new Dice(seed);
        Instant at = dice.moment(setting.first(), setting.last());
        List<Outage> outages = outages(dice, at);
        CaseState state = CaseState.empty(new CaseId(new UUID(0, seed)));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            OfficeId office = dice.percent(90) ? setting.offices().getFirst() : dice.pick(setting.offices());
            OfficerId by = dice.pick(OFFICERS);
            Context context = new Context(setting.laws(), setting.calendars(), at, office, by, outages);
            Command command = SampleCommands.next(dice, state, context);
            Step step = new Step(state, command, context, procedure.decide(state, command, context));
            steps.add(step);
            watcher.accept(step);
            state = step.after();
            at = at.plus(dice.step());
        }
        return steps;
    }

    private List<Outage> outages(Dice dice, Instant around) {
        List<Outage> outages = new ArrayList<>();
        for (int i = dice.oneOf(0, 0, 1, 2); i > 0; i--) {
            Instant from = around.plus(Duration.ofHours(dice.between(-24 * 30, 24 * 300)));
            Optional<Instant> until = dice.percent(90)
                    ? Optional.of(from.plus(Duration.ofHours(dice.between(1, 24 * 10))))
                    : Optional.empty();
            outages.add(new Outage(dice.pick(setting.offices()), from, until, "sin red"));
        }
        return outages;
    }
}
