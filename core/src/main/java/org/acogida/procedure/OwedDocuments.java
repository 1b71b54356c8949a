package org.acogida.procedure;

import java.util.List;
import org.acogida.procedure.Event.DocumentIssued;
import org.acogida.rulebook.DocumentRule;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Milestone;

/** Which documents of a law a person has a right to, given already or not. */
public final class OwedDocuments {
    private OwedDocuments() {}

    /** Those that an officer gives when the person has the right; the certificate of a claim has an act of its own. */
    public static List<DocumentRule> list(CaseState state, Law law) {
        return law.documents().stream()
                .filter(document -> !document.id().equals(DocumentIssued.CERTIFICATE))
                .filter(document -> isOwed(document, state))
                .toList();
    }

    static boolean isOwed(DocumentRule document, CaseState state) {
        return switch (document.owedFrom()) {
            case CLAIM_FILED -> state.claim() == ClaimStatus.STANDS;
            case PROTECTION_GRANTED -> state.protection().isPresent();
            default -> state.has(document.owedFrom());
        };
    }

    /** Whether it is due at once: the law gives nobody time for it by a clock that starts with the right to it. */
    static boolean isDueAtOnce(DocumentRule document, Law law) {
        Milestone from = document.owedFrom();
        return from == Milestone.CLAIM_FILED
                || from == Milestone.PROTECTION_GRANTED
                || law.listStartedBy(from).isEmpty();
    }
}
