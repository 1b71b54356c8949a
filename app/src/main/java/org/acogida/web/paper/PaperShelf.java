package org.acogida.web.paper;

import java.util.List;
import org.acogida.access.Operation;
import org.acogida.journal.StoredEntry;
import org.acogida.papers.PaperKind;
import org.acogida.procedure.CaseState;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.web.acts.Setting;
import org.springframework.stereotype.Component;

/** The papers a case file offers. */
@Component
public class PaperShelf {
    private final Desk desk;

    PaperShelf(Desk desk) {
        this.desk = desk;
    }

    /** One paper: where it is printed, what it is, and the day of its act. */
    public record Copy(String href, String title, String day) {}

    /**
     * The papers of a case, the last first.
     *
     * @param mayPrint whether they are offered at all
     * @param maySet whether the officer may change their texts
     */
    public record Shelf(boolean mayPrint, boolean maySet, List<Copy> copies) {
        public Shelf {
            copies = List.copyOf(copies);
        }
    }

    /** The papers that the acts of a case have given. */
    public Shelf of(Setting setting, Here here) {
        return new Shelf(
                setting.isAllowed(Operation.Use.PRINT_DOCUMENT),
                desk.may(here.officer(), Operation.Use.SET_PAPERS),
                list(setting, here));
    }

    private static List<Copy> list(Setting setting, Here here) {
        return CasePapers.list(setting).stream()
                .map(given -> copy(given.kind(), given.act(), setting.state(), here.words()))
                .toList();
    }

    private static Copy copy(PaperKind kind, StoredEntry act, CaseState state, Words words) {
        return new Copy(
                "/cases/" + state.id() + "/papers/" + kind.spelled() + ".pdf?act=" + act.version(),
                words.of("paper", kind),
                words.day(words.dayOf(act.entry().occurredAt())));
    }
}
