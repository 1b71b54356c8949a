package org.acogida.web.acts;

import java.util.List;
import org.acogida.procedure.Command;
import org.acogida.procedure.ReturnKind;
import org.acogida.rulebook.Act;
import org.acogida.web.form.Field;

/** The station and the return. */
final class ReturnForms {
    private ReturnForms() {}

    static ActForm station() {
        return ActForm.of(
                Act.ADMIT_TO_STATION,
                List.of(Field.text("site").must()),
                (filled, id) -> new Command.AdmitToStation(filled.text("site")));
    }

    static ActForm order(Setting setting) {
        return ActForm.of(
                Act.ORDER_RETURN,
                List.of(Field.choice("kind", setting.choices("return", ReturnKind.class)), Field.lines("reasons")),
                (filled, id) -> new Command.OrderReturn(
                        filled.constant("kind", ReturnKind.class).orElseThrow(), filled.text("reasons")));
    }

    static ActForm carryOut() {
        return ActForm.of(
                Act.CARRY_OUT_RETURN,
                List.of(Field.text("place").must()),
                (filled, id) -> new Command.CarryOutReturn(filled.text("place")));
    }
}
