package org.acogida.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Role;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.LawId;
import org.acogida.worklists.Load;
import org.acogida.worklists.WeekCount;
import org.junit.jupiter.api.Test;

class BoardViewTest {
    private static final LocalDate MONDAY = LocalDate.of(2018, 12, 17);
    private static final Officer ANA = officer(1, "Ana");
    private static final Officer LUZ = officer(2, "Luz");
    private static final Officer IDLE = officer(3, "Eva");

    private static Officer officer(long id, String name) {
        return new Officer(new UUID(0, id), name, name, "", Role.PROTECTION, "bridge", "", Locale.of("es"), true);
    }

    private static Load load(Officer officer, long cases, long late, long soon) {
        return new Load(Optional.of(new OfficerId(officer.id())), cases, late, soon);
    }

    private static WeekCount count(LocalDate monday, String task, boolean held, long count) {
        return new WeekCount(monday, task, new LawId("mx-2018"), held, count);
    }

    @Test
    void whatNobodyHoldsStandsFirstThenWhoHasMostLateAndWhoHasNothingLast() {
        Load nobody = new Load(Optional.empty(), 1, 0, 0);
        List<BoardView.Share> shares = BoardView.share(
                List.of(load(ANA, 9, 0, 2), nobody, load(LUZ, 3, 1, 0)),
                List.of(IDLE, ANA, LUZ),
                List.of(ANA, IDLE, LUZ));
        assertThat(shares)
                .extracting(share -> share.officer().map(Officer::displayName).orElse(""))
                .containsExactly("", "Luz", "Ana", "Eva");
        BoardView view = new BoardView(shares, Optional.empty(), List.of(), Optional.empty());
        assertThat(view.unheld()).contains(nobody);
        assertThat(view.fullest().flatMap(BoardView.Share::officer)).contains(ANA);
        assertThat(load(ANA, 9, 1, 2).later()).isEqualTo(6);
    }

    @Test
    void aWeekCountsHeldAndUnheldAndNamesItsCommonestTask() {
        List<BoardView.Week> weeks = BoardView.weeks(
                List.of(
                        count(MONDAY.plusWeeks(1), "decide", true, 1),
                        count(MONDAY.plusWeeks(1), "decide", false, 9),
                        count(MONDAY.plusWeeks(1), "notify", true, 2),
                        count(MONDAY.plusWeeks(3), "notify", true, 12)),
                MONDAY);
        assertThat(weeks)
                .hasSize(BoardView.WEEKS)
                .extracting(BoardView.Week::count)
                .containsExactly(0L, 12L, 0L, 12L, 0L, 0L);
        BoardView.Week busiest = new BoardView(List.of(), Optional.empty(), weeks, Optional.empty())
                .busiest()
                .orElseThrow();
        assertThat(busiest.monday()).isEqualTo("2018-12-24");
        assertThat(busiest.unheld()).isEqualTo(9);
        assertThat(busiest.held()).isEqualTo(3);
        assertThat(busiest.most().map(kind -> kind.first().task() + " " + kind.count()))
                .contains("decide 10");
    }

    @Test
    void nothingDueIsNoWeekAtAll() {
        assertThat(new BoardView(List.of(), Optional.empty(), BoardView.weeks(List.of(), MONDAY), Optional.empty())
                        .busiest())
                .isEmpty();
    }
}
