package org.acogida.web.transfers;

import java.util.List;
import java.util.Optional;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Transfer;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.Here;
import org.acogida.worklists.TransferList;
import org.acogida.worklists.TransferList.Waiting;
import org.springframework.stereotype.Component;

/** Says that transfers wait for an answer, and whether one is late. */
@Component
public class WaitingWords {
    private final TransferList transfers;

    WaitingWords(TransferList transfers) {
        this.transfers = transfers;
    }

    /** How many wait for the answer of the reader's office. */
    public record Notice(int count, boolean late) {}

    /** What stands above the worklist; empty where nothing waits. */
    public Optional<Notice> tell(Here here) {
        List<Waiting> waiting = transfers.listTo(here.office());
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(waiting.size(), waiting.stream().anyMatch(one -> isLate(one, here))));
    }

    /** Whether the time to answer is over. */
    static boolean isLate(Waiting waiting, Here here) {
        return findRule(here).isPresent()
                && here.context().clocks().isOver(run(waiting, here), Optional.empty(), here.now());
    }

    /** By when the answer is due, in words; empty where the law in force knows no time. */
    static String due(Waiting waiting, Here here) {
        OfficeId from = waiting.from();
        return findRule(here)
                .flatMap(_ -> here.context().clocks().findEnd(run(waiting, here), Optional.empty(), here.now()))
                .map(end -> end.due()
                        .endsAt(here.context().calendars().getOffice(from).zone()))
                .map(here.words()::moment)
                .orElse("");
    }

    private static Optional<ClockRule> findRule(Here here) {
        return here.context().law().findClock(Transfer.CLOCK);
    }

    private static ClockRun run(Waiting waiting, Here here) {
        return new ClockRun(
                Transfer.CLOCK,
                here.context().law().id(),
                waiting.from(),
                waiting.askedAt(),
                Optional.empty(),
                List.of());
    }
}
