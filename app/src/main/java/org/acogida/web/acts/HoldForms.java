package org.acogida.web.acts;

import java.util.List;
import java.util.UUID;
import org.acogida.procedure.Command;
import org.acogida.procedure.LegalHold;
import org.acogida.procedure.LegalHoldId;
import org.acogida.rulebook.Act;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;

/** Holds against erasure: placed by one supervisor, lifted by another. */
final class HoldForms {
    private static final String HOLD = "hold";

    private HoldForms() {}

    static ActForm place(Setting setting) {
        return ActForm.of(
                Act.PLACE_LEGAL_HOLD,
                List.of(
                        Field.choice("kind", setting.choices("legal-hold", LegalHold.Kind.class))
                                .labelled("holdKind"),
                        Field.lines("basis").must()),
                (filled, id) -> new Command.PlaceLegalHold(
                        new LegalHoldId(id),
                        filled.constant("kind", LegalHold.Kind.class).orElseThrow(),
                        filled.text("basis")));
    }

    /** The holds that the officer did not place. */
    static ActForm lift(Setting setting) {
        List<Choice> standing = setting.state().listStandingHolds().stream()
                .filter(hold -> !hold.placedBy().equals(setting.context().by()))
                .map(hold -> new Choice(
                        hold.id().toString(),
                        setting.words().of("legal-hold", hold.kind()) + " · "
                                + setting.words().moment(hold.placedAt())))
                .toList();
        return ActForm.of(
                Act.LIFT_LEGAL_HOLD,
                List.of(
                        Field.choice(HOLD, standing)
                                .labelled("legalHold")
                                .preset(
                                        standing.size() == 1
                                                ? standing.getFirst().value()
                                                : ""),
                        Field.lines("reasons").must()),
                (filled, id) -> new Command.LiftLegalHold(
                        new LegalHoldId(UUID.fromString(filled.text(HOLD))), filled.text("reasons")));
    }
}
