package org.acogida.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.acogida.generators.Course;
import org.acogida.generators.Invariants;
import org.acogida.generators.SampleLaws;
import org.acogida.generators.Seeds;
import org.junit.jupiter.api.Test;

/** The invariants hold after every step of random courses; {@code -Dseeds=N} tries more of them. */
class InvariantsTest {
    private static final int USUAL = 500;
    private static final int LENGTH = 90;
    private static final int SOME = 400;
    private static final Course COURSE = new Course(SampleLaws.SETTING, Decider::decide);

    @Test
    void theInvariantsHoldInEveryCourse() {
        Seeds.forEach(USUAL, seed -> COURSE.run(seed, LENGTH, Invariants.ofTheEssentials()));
    }

    /** So that a new command is tried with all others once it is there. */
    @Test
    void everyKindOfCommandComesUpInSomeCourse() {
        Set<Class<?>> tried = new HashSet<>();
        for (long seed = 1; seed <= SOME; seed++) {
            COURSE.run(seed, LENGTH, step -> tried.add(step.command().getClass()));
        }
        assertThat(tried).containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
    }
}
