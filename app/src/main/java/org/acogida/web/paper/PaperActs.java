package org.acogida.web.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.acogida.journal.StoredEntry;
import org.acogida.papers.PaperKind;
import org.acogida.procedure.Event;

/** Which act gives which paper. */
final class PaperActs {
    private PaperActs() {}

    static boolean gives(Event event, PaperKind kind) {
        return switch (kind) {
            case SLIP -> event instanceof Event.ArrivalRegistered;
            case CERTIFICATE -> event instanceof Event.DocumentIssued issued && issued.certificate();
            case SUMMONS -> event instanceof Event.InterviewSummoned;
            case EXTENSION -> event instanceof Event.ClockExtended;
            case DECISION -> event instanceof Event.DecisionIssued;
            case NOTICE, SERVICE -> event instanceof Event.DecisionServed;
        };
    }

    /** All papers beside the certificate, the last first. */
    static List<CasePapers.Given> list(List<StoredEntry> history) {
        return history.reversed().stream()
                .flatMap(stored -> Arrays.stream(PaperKind.values())
                        .filter(kind -> kind != PaperKind.CERTIFICATE)
                        .filter(kind -> gives(stored.entry().event(), kind))
                        .map(kind -> new CasePapers.Given(kind, stored)))
                .toList();
    }

    /** The act that gives a paper: the one of that version, or the last where none is named. */
    static Optional<StoredEntry> find(List<StoredEntry> history, PaperKind kind, Optional<Integer> version) {
        return history.reversed().stream()
                .filter(stored -> gives(stored.entry().event(), kind))
                .filter(stored -> version.isEmpty() || stored.version() == version.get())
                .findFirst();
    }
}
