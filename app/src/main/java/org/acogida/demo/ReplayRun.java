package org.acogida.demo;

import java.util.List;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;

/** Does steps, some at once where that changes nothing: those refused do not hold back the others. */
final class ReplayRun {
    private static final int ACTS_AT_ONCE = 60;

    private final Casework casework;
    private long done;
    private long refused;

    ReplayRun(Casework casework) {
        this.casework = casework;
    }

    /** The steps from {@code first} that are done at once: few, but all of one moment. */
    static List<Step> batch(List<Step> steps, int first) {
        int acts = 0;
        int end = first;
        while (end < steps.size()
                && (acts < ACTS_AT_ONCE
                        || steps.get(end).at().equals(steps.get(end - 1).at()))) {
            acts += steps.get(end++).acts().size();
        }
        return steps.subList(first, end);
    }

    void perform(List<Step> batch) {
        List<Submission> together =
                batch.stream().flatMap(step -> step.acts().stream()).toList();
        if (!count(casework.submitTogether(together))) {
            for (Step step : batch) {
                perform(step);
            }
        }
    }

    /** One household; where even that is not done whole, act by act. */
    private void perform(Step step) {
        if (!count(casework.submitTogether(step.acts()))) {
            for (Submission act : step.acts()) {
                if (!count(List.of(casework.submit(act)))) {
                    refused++;
                }
            }
        }
    }

    private boolean count(List<Answer> answers) {
        boolean all = answers.stream().allMatch(Answer.Done.class::isInstance);
        if (all) {
            done += answers.stream()
                    .filter(answer -> answer instanceof Answer.Done one && !one.replayed())
                    .count();
        }
        return all;
    }

    long done() {
        return done;
    }

    long refused() {
        return refused;
    }
}
