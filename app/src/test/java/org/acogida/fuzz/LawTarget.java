package org.acogida.fuzz;

import org.acogida.laws.Laws;

/** A law file of an operator: it is a law, or has faults that can be told. */
public final class LawTarget {
    private LawTarget() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Bytes.asFile(
                bytes,
                ".yaml",
                file -> Laws.read(file).faults().forEach(fault -> {
                    if (fault.in("es").isBlank() || fault.in("en").isBlank()) {
                        throw new IllegalStateException("a fault without words: " + fault);
                    }
                }));
    }
}
