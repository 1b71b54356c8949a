package org.acogida.web.acts;

import java.util.List;
import org.acogida.procedure.Command;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.procedure.ReturnKind;
import org.acogida.rulebook.Act;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** The station and the return. */
final class ReturnForms {
    private ReturnForms() {}

    static ActForm station() {
        return ActForm.of(
                Act.ADMIT_TO_STATION,
                List.of(Field.text("site").must(), Field.lines("reasons").labelled("againstOffers")),
                (filled, id) -> new Command.AdmitToStation(filled.text("site"), filled.text("reasons")));
    }

    static ActForm order(Setting setting) {
        return ActForm.of(
                Act.ORDER_RETURN,
                List.of(
                        Field.choice("kind", setting.choices("return", ReturnKind.class)),
                        Field.lines("reasons"),
                        receipt(setting)),
                (filled, id) -> new Command.OrderReturn(
                        filled.constant("kind", ReturnKind.class).orElseThrow(),
                        filled.text("reasons"),
                        receipt(filled)));
    }

    private static Field receipt(Setting setting) {
        return Field.choice("receipt", setting.choices("receipt", ReceiptAnswer.class));
    }

    private static ReceiptAnswer receipt(Filled filled) {
        return filled.constant("receipt", ReceiptAnswer.class).orElseThrow();
    }

    static ActForm carryOut(Setting setting) {
        return ActForm.of(
                Act.CARRY_OUT_RETURN,
                List.of(Field.text("place").must(), receipt(setting)),
                (filled, id) -> new Command.CarryOutReturn(filled.text("place"), receipt(filled)));
    }
}
