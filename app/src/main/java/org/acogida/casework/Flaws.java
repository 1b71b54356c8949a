package org.acogida.casework;

import java.util.List;
import java.util.Optional;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Context;
import org.acogida.procedure.DataRequests;
import org.acogida.procedure.HomeConsent;
import org.acogida.procedure.LegalHolds;
import org.acogida.procedure.Participations;
import org.acogida.procedure.Stays;
import org.acogida.procedure.Transfers;

/** What the procedure itself finds wrong with a command in the case as it stands: its field, and the key of its sentence. */
final class Flaws {
    private Flaws() {}

    /** The first; empty if the law can be asked. */
    static Optional<Answer.Invalid> find(Submission submission, CaseState state, Context context) {
        return Participations.find(state, submission.command(), context)
                .map(flaw -> invalid(submission, field(flaw), "casework.participation." + flaw))
                .or(() -> HomeConsent.find(state, submission.command(), context)
                        .map(flaw -> invalid(submission, field(flaw), "casework.told-home." + flaw)))
                .or(() -> DataRequests.find(state, submission.command(), context)
                        .map(flaw -> invalid(submission, field(flaw), "casework.data-request." + flaw)))
                .or(() -> LegalHolds.find(state, submission.command(), context)
                        .map(flaw -> invalid(submission, field(flaw), "casework.legal-hold." + flaw)))
                .or(() -> Stays.find(state, submission.command(), context)
                        .map(flaw -> invalid(submission, field(flaw), "casework.stay." + flaw)))
                .or(() -> Transfers.find(state, submission.command(), context)
                        .map(flaw -> invalid(submission, field(flaw), "casework.transfer." + flaw)));
    }

    private static String field(Participations.Flaw flaw) {
        return switch (flaw) {
            case ID_TAKEN, ID_UNKNOWN -> "participation";
            case ADULT -> "kind";
            case NOT_NAMED, NO_CONSENT -> "words";
            case CONSENT_SPOKEN -> "asked";
            case CONSENT_NOT_UNDERSTOOD -> "language";
            case ENDLESS, TOO_LONG, OVER -> "until";
        };
    }

    private static String field(HomeConsent.Flaw flaw) {
        return switch (flaw) {
            case NOT_OWN_SCREEN -> "asked";
            case NOT_UNDERSTOOD -> "language";
            case ONE_OFFICER -> "second";
            case TOO_LATE, TAKEN_BACK -> "consentedAt";
        };
    }

    private static String field(DataRequests.Flaw flaw) {
        return switch (flaw) {
            case ID_TAKEN, NOT_AWAITED, NOT_OWED -> "request";
            case NO_REASONS -> "reasons";
            case TOO_EARLY -> "occurredAt";
        };
    }

    private static String field(LegalHolds.Flaw flaw) {
        return switch (flaw) {
            case ID_TAKEN, NOT_STANDING, ONE_OFFICER -> "hold";
            case NO_ACT -> "basis";
            case NO_REASONS -> "reasons";
            case TOO_EARLY -> "occurredAt";
        };
    }

    private static String field(Stays.Flaw flaw) {
        return switch (flaw) {
            case ID_TAKEN, ID_UNKNOWN -> "stay";
            case OTHER_SITE -> "site";
            case HERE_ALREADY, RESERVED_ALREADY, OUT_OF_ORDER -> "step";
            case BEFORE_START -> "occurredAt";
            case ENDLESS, OVER -> "until";
        };
    }

    private static String field(Transfers.Flaw flaw) {
        return switch (flaw) {
            case SAME_OFFICE -> "to";
            case NOT_OF_SENDER, NOT_OF_RECEIVER -> "transfer";
        };
    }

    private static Answer.Invalid invalid(Submission submission, String field, String key) {
        return new Answer.Invalid(submission.caseId(), field, key, List.of());
    }
}
