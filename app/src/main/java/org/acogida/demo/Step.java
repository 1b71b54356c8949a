package org.acogida.demo;

import java.time.Instant;
import java.util.List;
import org.acogida.casework.Submission;

/** Acts that are done together, in one household; each has happened by {@code at}. */
record Step(Instant at, int household, List<Submission> acts) {
    Step {
        acts = List.copyOf(acts);
    }
}
