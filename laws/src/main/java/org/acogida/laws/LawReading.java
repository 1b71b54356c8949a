package org.acogida.laws;

import java.util.List;
import org.acogida.rulebook.Law;

/** What came of reading law files: the laws that are whole, and every fault found; a file with a fault gives no law. */
public record LawReading(List<Law> laws, List<LawFault> faults) {
    public LawReading {
        laws = List.copyOf(laws);
        faults = List.copyOf(faults);
    }
}
