package org.acogida.web.tablets;

import org.acogida.web.form.Filled;

/** Why something is done: a field that has to say enough, and not too much for the record. */
final class ReasonField {
    private static final int LONGEST = 500;

    private ReasonField() {}

    static void check(Filled filled, String field, int shortest) {
        int length = filled.text(field).length();
        if (filled.findFault(field).isEmpty() && length < shortest) {
            filled.fault(field, "opening.short", length, shortest);
        }
        if (length > LONGEST) {
            filled.fault(field, "fault.long", length, LONGEST);
        }
    }
}
