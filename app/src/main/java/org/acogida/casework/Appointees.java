package org.acogida.casework;

import java.util.List;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.participants.Organisations;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AdmitParticipant;
import org.acogida.procedure.Command.AssignCase;
import org.acogida.procedure.Command.RecordToldHome;
import org.acogida.procedure.Context;
import org.acogida.procedure.HomeConsent;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Participations;
import org.acogida.procedure.Participations.Flaw;
import org.springframework.stereotype.Component;

/** Whether those whom a command names may be given what it gives them. */
@Component
final class Appointees {
    private final Officers officers;

    Appointees(Officers officers) {
        this.officers = officers;
    }

    /** The first fault; empty where nobody is named, or everybody may. */
    Optional<Answer.Invalid> find(Submission submission, CaseState state, Context context) {
        Command command = submission.command();
        return switch (command) {
            case AssignCase assign -> assignee(submission, assign);
            case AdmitParticipant admit ->
                flaw(submission, state, context)
                        .or(() -> account(submission, admit))
                        .or(() -> listed(submission, admit));
            case RecordToldHome telling ->
                HomeConsent.find(state, telling, context)
                        .map(flaw -> invalid(submission, field(flaw), "casework.told-home." + flaw))
                        .or(() -> second(submission, telling));
            default -> flaw(submission, state, context);
        };
    }

    /** A case is given only to somebody who can sign in at the office that gives it. */
    private Optional<Answer.Invalid> assignee(Submission submission, AssignCase assign) {
        return assign.officer()
                .filter(officer -> findEnabled(officer)
                        .filter(found ->
                                found.office().equals(submission.office().value()))
                        .isEmpty())
                .map(_ -> invalid(submission, "officer", "casework.unknown-officer"));
    }

    private Optional<Answer.Invalid> account(Submission submission, AdmitParticipant admit) {
        return admit.account()
                .filter(account -> findEnabled(account).isEmpty())
                .map(_ -> invalid(submission, "account", "casework.unknown-account"));
    }

    private Optional<Answer.Invalid> second(Submission submission, RecordToldHome telling) {
        return findEnabled(telling.second()).isPresent()
                ? Optional.empty()
                : Optional.of(invalid(submission, "second", "casework.unknown-account"));
    }

    private static String field(HomeConsent.Flaw flaw) {
        return switch (flaw) {
            case NOT_OWN_SCREEN -> "asked";
            case NOT_UNDERSTOOD -> "language";
            case ONE_OFFICER -> "second";
            case TOO_LATE, TAKEN_BACK -> "consentedAt";
        };
    }

    private static Optional<Answer.Invalid> listed(Submission submission, AdmitParticipant admit) {
        return admit.organisation()
                .filter(organisation -> Organisations.find(organisation).isEmpty())
                .map(organisation ->
                        invalid(submission, "organisation", "casework.unknown-organisation", organisation.value()));
    }

    private static Optional<Answer.Invalid> flaw(Submission submission, CaseState state, Context context) {
        return Participations.find(state, submission.command(), context)
                .map(flaw -> invalid(submission, field(flaw), "casework.participation." + flaw));
    }

    private static String field(Flaw flaw) {
        return switch (flaw) {
            case ID_TAKEN, ID_UNKNOWN -> "participation";
            case ADULT -> "kind";
            case NOT_NAMED, NO_CONSENT -> "words";
            case CONSENT_SPOKEN -> "asked";
            case CONSENT_NOT_UNDERSTOOD -> "language";
            case ENDLESS, TOO_LONG, OVER -> "until";
        };
    }

    private Optional<Officer> findEnabled(OfficerId id) {
        return officers.find(id.value()).filter(Officer::isEnabled);
    }

    private static Answer.Invalid invalid(Submission submission, String field, String key, String... arguments) {
        return new Answer.Invalid(submission.caseId(), field, key, List.of(arguments));
    }
}
