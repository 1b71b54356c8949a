package org.acogida.procedure;

import org.acogida.generators.Course;
import org.acogida.generators.Invariants;
import org.acogida.generators.SampleLaws;
import org.acogida.generators.Seeds;
import org.junit.jupiter.api.Test;

/** The invariants hold after every step of random courses; {@code -Dseeds=N} tries more of them. */
class InvariantsTest {
    private static final int USUAL = 500;
    private static final int LENGTH = 90;
    private static final Course COURSE = new Course(SampleLaws.SETTING, Decider::decide);

    @Test
    void theInvariantsHoldInEveryCourse() {
        Seeds.forEach(USUAL, seed -> COURSE.run(seed, LENGTH, Invariants.ofTheEssentials()));
    }
}
