package org.acogida.web.retention;

import java.util.List;
import org.acogida.retention.Folio;
import org.acogida.signin.FreshProof;
import org.acogida.web.form.Fault;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** Asks whoever confirms for the end of the file's number, and for a proof of who they are. */
record ConfirmForm(Folio folio, FreshProof.Kind kind) {
    Field folioField() {
        return Field.text(OrderForm.FOLIO).must();
    }

    Field proofField() {
        return Field.text(FreshProof.FIELD).must().labelled("erasureProof." + kind.name());
    }

    List<Field> fields() {
        return List.of(folioField(), proofField());
    }

    /** Whether everything is there, and the folio is this file's. */
    boolean check(Filled filled) {
        filled.check(fields());
        OrderForm.checkFolio(folio, filled);
        return filled.fits();
    }

    void fault(Filled filled, String key) {
        filled.fault(OrderForm.FOLIO, key);
    }

    /** Faults without what was typed as a proof. */
    static List<Fault> shown(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.field().equals(FreshProof.FIELD)
                        ? new Fault(fault.field(), fault.id(), "", fault.label(), fault.remedy())
                        : fault)
                .toList();
    }
}
