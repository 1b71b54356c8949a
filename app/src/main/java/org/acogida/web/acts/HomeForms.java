package org.acogida.web.acts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.acogida.procedure.Command;
import org.acogida.procedure.Consent;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Act;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;

/** What the person's country was told because the person asked for it, and that they no longer do. */
final class HomeForms {
    private HomeForms() {}

    static ActForm told(Setting setting) {
        String own = setting.context().by().value().toString();
        List<Choice> others = setting.accounts().stream()
                .filter(account -> !account.value().equals(own))
                .toList();
        return new ActForm(
                Act.RECORD_TOLD_HOME,
                ConsentFields.after(
                        setting,
                        Consent.Asked.OWN_SCREEN,
                        Field.lines("told").must(),
                        Field.choice("second", others),
                        Field.moment("consentedAt").must()),
                (filled, id) -> {
                    Instant consented = filled.momentNotAfter(
                            "consentedAt", setting.context().at());
                    return ConsentFields.readWhole(filled, setting)
                            .map(consent -> new Command.RecordToldHome(
                                    new OfficerId(UUID.fromString(filled.text("second"))),
                                    consented,
                                    consent,
                                    filled.text("told")));
                });
    }

    static ActForm revoke() {
        return ActForm.of(
                Act.REVOKE_HOME_CONSENT,
                List.of(Field.lines("note")),
                (filled, id) -> new Command.RevokeHomeConsent(filled.text("note")));
    }
}
