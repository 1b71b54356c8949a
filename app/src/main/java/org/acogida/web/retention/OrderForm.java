package org.acogida.web.retention;

import java.util.List;
import org.acogida.retention.ErasureOrder;
import org.acogida.retention.Folio;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** Asks for the end of the file's number, and for the act that demands the erasure. */
record OrderForm(Folio folio) {
    static final String FOLIO = "erasureFolio";
    private static final String ACT = "erasureAct";

    List<Field> fields() {
        return List.of(Field.text(ACT).must(), Field.text(FOLIO).must());
    }

    /** Whether everything is there, and the folio is this file's. */
    boolean check(Filled filled) {
        filled.check(fields());
        checkFolio(folio, filled);
        if (act(filled).length() > ErasureOrder.LONGEST_ACT) {
            filled.fault(ACT, "fault.long", act(filled).length(), ErasureOrder.LONGEST_ACT);
        }
        if (act(filled).chars().anyMatch(Character::isISOControl)) {
            filled.fault(ACT, "fault.closure-text");
        }
        return filled.fits();
    }

    static void checkFolio(Folio folio, Filled filled) {
        if (filled.is(FOLIO) && !folio.isTyped(filled.text(FOLIO))) {
            filled.fault(FOLIO, "erasure.folio.other");
        }
    }

    static String act(Filled filled) {
        return filled.text(ACT);
    }
}
