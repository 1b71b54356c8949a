package org.acogida.web.acts;

import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Manner;
import org.acogida.procedure.OwedDocuments;
import org.acogida.procedure.Role;
import org.acogida.rulebook.Act;
import org.acogida.web.IsolatingMessages;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;

/** The claim, its papers and its sign-ins. */
final class ClaimForms {
    /** Casework gives each document its token. */
    private static final String GIVEN_LATER = "";

    private ClaimForms() {}

    static ActForm file(Setting setting) {
        return ActForm.of(
                Act.FILE_CLAIM,
                List.of(
                        Field.choice("manner", setting.choices("manner", Manner.class))
                                .preset(Manner.ORAL.name()),
                        Field.lines("statement")),
                (filled, id) -> new Command.FileClaim(
                        filled.constant("manner", Manner.class).orElseThrow(), filled.text("statement")));
    }

    static ActForm certificate() {
        return ActForm.of(Act.ISSUE_CERTIFICATE, List.of(), (filled, id) -> new Command.IssueCertificate(GIVEN_LATER));
    }

    static ActForm document(Setting setting) {
        List<Choice> documents = OwedDocuments.list(
                        setting.state(), setting.context().law())
                .stream()
                .map(document -> new Choice(document.id(), setting.words().law(document.title())))
                .toList();
        return ActForm.of(
                Act.ISSUE_OUTCOME_DOCUMENT,
                List.of(Field.choice("document", documents)),
                (filled, id) -> new Command.IssueOutcomeDocument(filled.text("document"), GIVEN_LATER));
    }

    static ActForm signIn(Setting setting) {
        return ActForm.of(
                Act.ASSIGN_SIGN_IN,
                List.of(Field.choice("day", setting.choices("day", DayOfWeek.class))),
                (filled, id) -> new Command.AssignSignIn(
                        filled.constant("day", DayOfWeek.class).orElseThrow()));
    }

    /** Whose loss of protection the offer follows: one of the household. */
    static ActForm ownClaim(Setting setting) {
        List<Choice> members = setting.household().stream()
                .filter(member -> !member.id().equals(setting.state().id()))
                .map(member -> new Choice(
                        member.id().toString(),
                        IsolatingMessages.isolated(member.person()) + " ("
                                + setting.words().of("household-role", member.role()) + ")"))
                .toList();
        String head = setting.household().stream()
                .filter(member -> member.role() == Role.HEAD)
                .map(member -> member.id().toString())
                .findFirst()
                .orElse("");
        return ActForm.of(
                Act.OFFER_OWN_CLAIM,
                List.of(Field.choice("principal", members).preset(head)),
                (filled, id) -> new Command.OfferOwnClaim(new CaseId(UUID.fromString(filled.text("principal")))));
    }
}
