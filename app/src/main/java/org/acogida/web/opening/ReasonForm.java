package org.acogida.web.opening;

import java.util.List;
import java.util.Optional;
import org.acogida.opening.Glass;
import org.acogida.web.Words;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** Asks for a reason alone, under a name of its own. */
record ReasonForm(String name, Words words) {

    List<Field> fields() {
        return List.of(Field.lines(name).must());
    }

    /** The reason; empty, with a fault, where it is too short. */
    Optional<String> read(Filled filled) {
        filled.check(fields());
        if (filled.fits() && filled.text(name).length() < Glass.SHORTEST_REASON) {
            tooShort(filled, name);
        }
        return filled.fits() ? Optional.of(filled.text(name)) : Optional.empty();
    }

    static void tooShort(Filled filled, String field) {
        filled.fault(field, "opening.short", filled.text(field).length(), Glass.SHORTEST_REASON);
    }
}
