package org.acogida.web.turns;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What a reader types at the line: the word of a slip, the number of a turn, or a square of somebody else's. */
public final class SlipTarget {
    private static final LocalDate TODAY = LocalDate.of(2018, 10, 19);

    private SlipTarget() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String typed = new String(bytes, StandardCharsets.UTF_8);
        Labels.findSlip(typed).filter(slip -> slip.length() != 22).ifPresent(slip -> {
            throw new IllegalStateException("a slip of another length: " + slip);
        });
        PublicLine.day(typed, TODAY);
    }
}
