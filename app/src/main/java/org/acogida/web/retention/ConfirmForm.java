package org.acogida.web.retention;

import java.util.List;
import org.acogida.retention.Folio;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** Asks whoever confirms for the end of the file's number. */
record ConfirmForm(Folio folio) {
    Field field() {
        return Field.text(OrderForm.FOLIO).must();
    }

    List<Field> fields() {
        return List.of(field());
    }

    /** Whether it is there, and this file's. */
    boolean check(Filled filled) {
        filled.check(fields());
        OrderForm.checkFolio(folio, filled);
        return filled.fits();
    }

    void fault(Filled filled, String key) {
        filled.fault(OrderForm.FOLIO, key);
    }
}
