package org.acogida.casework;

import java.util.List;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.participants.Organisations;
import org.acogida.procedure.Command.AdmitParticipant;
import org.acogida.procedure.Command.AssignCase;
import org.acogida.procedure.Command.RecordToldHome;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Participation;
import org.springframework.stereotype.Component;

/** Whether those whom a command names are known, and can sign in. */
@Component
final class Appointees {
    private final Officers officers;

    Appointees(Officers officers) {
        this.officers = officers;
    }

    /** The first fault; empty if there is none, or nobody is named. */
    Optional<Answer.Invalid> find(Submission submission) {
        return switch (submission.command()) {
            case AssignCase assign -> assignee(submission, assign);
            case AdmitParticipant admit -> participant(submission, admit);
            case RecordToldHome telling -> account(submission, "second", telling.second());
            default -> Optional.empty();
        };
    }

    /** A case is given only to somebody who can sign in at the office that gives it. */
    private Optional<Answer.Invalid> assignee(Submission submission, AssignCase assign) {
        return assign.officer()
                .filter(officer -> findEnabled(officer)
                        .filter(found -> found.worksAt(submission.office().value()))
                        .isEmpty())
                .map(_ -> invalid(submission, "officer", "casework.unknown-officer"));
    }

    private Optional<Answer.Invalid> participant(Submission submission, AdmitParticipant admit) {
        return admit.account()
                .flatMap(account -> fitting(submission, account, admit.kind()))
                .or(() -> admit.organisation()
                        .filter(organisation -> Organisations.find(organisation).isEmpty())
                        .map(organisation -> invalid(
                                submission, "organisation", "casework.unknown-organisation", organisation.value())));
    }

    /** An account takes part only as what it is there for. */
    private Optional<Answer.Invalid> fitting(Submission submission, OfficerId account, Participation.Kind kind) {
        boolean fits = findEnabled(account)
                .filter(found -> found.role().name().equals(kind.name()))
                .isPresent();
        return fits ? Optional.empty() : Optional.of(invalid(submission, "account", "casework.unfit-account"));
    }

    private Optional<Answer.Invalid> account(Submission submission, String field, OfficerId account) {
        return findEnabled(account).isPresent()
                ? Optional.empty()
                : Optional.of(invalid(submission, field, "casework.unknown-account"));
    }

    private Optional<Officer> findEnabled(OfficerId id) {
        return officers.find(id.value()).filter(Officer::isEnabled);
    }

    private static Answer.Invalid invalid(Submission submission, String field, String key, String... arguments) {
        return new Answer.Invalid(submission.caseId(), field, key, List.of(arguments));
    }
}
