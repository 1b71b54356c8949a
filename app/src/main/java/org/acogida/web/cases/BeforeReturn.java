package org.acogida.web.cases;

import java.util.ArrayList;
import java.util.List;
import org.acogida.access.Operation.Use;
import org.acogida.casework.Casework;
import org.acogida.procedure.CaseState;
import org.acogida.rulebook.Act;
import org.acogida.tablets.OnTheWay;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.springframework.stereotype.Component;

/** What is said before the button of a return: which children depend on the person, how much is on its way that no
 * file shows, and who else the person may be. */
@Component
class BeforeReturn {
    private final OnTheWay onTheWay;
    private final Casework casework;
    private final Desk desk;

    BeforeReturn(OnTheWay onTheWay, Casework casework, Desk desk) {
        this.onTheWay = onTheWay;
        this.casework = casework;
        this.desk = desk;
    }

    /**
     * One sentence.
     *
     * @param warns whether there is something to look at first
     * @param href where; blank where there is nothing, or the officer may not go there
     */
    record Line(String text, boolean warns, String href, String link) {}

    /** The sentences for an act; none where it is no return. */
    List<Line> lines(Act act, CaseState state, Here here) {
        return act.isReturn() ? lines(state, here) : List.of();
    }

    private List<Line> lines(CaseState state, Here here) {
        Words words = here.words();
        OnTheWay.Packets packets = onTheWay.packets();
        OnTheWay.Silent silent = onTheWay.silent();
        int matches = casework.countOpenMatches(state.id());
        int left = casework.countLeft(state, here.context());
        List<Line> lines = new ArrayList<>();
        if (left > 0) {
            lines.add(new Line(words.text("before-return.children", left), true, "", ""));
        }
        lines.add(packets.oldest()
                .map(oldest -> line(
                        words.text("before-return.packets", packets.count(), words.moment(oldest)),
                        true,
                        "packets",
                        Use.MEND_PACKETS,
                        here))
                .orElseGet(() -> none("before-return.packets.none", words)));
        lines.add(silent.since()
                .map(since -> line(
                        words.text("before-return.silent", silent.tablets(), words.moment(since)),
                        true,
                        "tablets",
                        Use.MANAGE_TABLETS,
                        here))
                .orElseGet(() -> none("before-return.silent.none", words)));
        lines.add(
                matches > 0
                        ? line(words.text("before-return.matches", matches), true, "matches", Use.SEE_MATCHES, here)
                        : none("before-return.matches.none", words));
        lines.add(line(words.text("before-return.receipt"), false, "receipts", Use.MEND_PACKETS, here));
        return lines;
    }

    private static Line none(String key, Words words) {
        return new Line(words.text(key), false, "", "");
    }

    private Line line(String text, boolean warns, String page, Use use, Here here) {
        return desk.may(here.officer(), use)
                ? new Line(text, warns, "/" + page, here.words().text(page + ".title"))
                : new Line(text, warns, "", "");
    }
}
