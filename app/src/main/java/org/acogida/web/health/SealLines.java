package org.acogida.web.health;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acogida.sealing.KeptCheckpoint;
import org.acogida.sealing.SealedJournal;
import org.acogida.sealing.SealingRounds;
import org.acogida.web.Words;
import org.springframework.stereotype.Component;

/** What the page of backups says of the journal's seal. */
@Component
class SealLines {
    /** The longest that an entry may wait for its seal. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final SealedJournal journal;
    private final SealingRounds rounds;
    private final Clock real;

    SealLines(SealedJournal journal, SealingRounds rounds, Clock real) {
        this.journal = journal;
        this.rounds = rounds;
        this.real = real;
    }

    /**
     * The section.
     *
     * @param late whether it is for an alarm
     * @param witnesses one line each
     */
    record Section(boolean late, List<String> findings, List<String> witnesses) {}

    Section section(Words words) {
        SealedJournal.State state = journal.state();
        List<String> findings = new ArrayList<>();
        rounds.failure().ifPresent(failure -> findings.add(fault(failure, words)));
        findings.add(state.last().map(last -> last(last, words)).orElseGet(() -> words.text("seal.none")));
        findings.add(waiting(state, words));
        return new Section(
                rounds.failure().isPresent() || isLate(state),
                findings,
                state.witnesses().stream()
                        .map(seen -> words.text(
                                "seal.witness.line",
                                seen.witness(),
                                words.number(seen.size()),
                                words.moment(seen.at())))
                        .toList());
    }

    private boolean isLate(SealedJournal.State state) {
        return state.oldestWaiting()
                .map(oldest -> oldest.isBefore(real.instant().minus(LONGEST)))
                .orElse(false);
    }

    private static String fault(SealingRounds.Failure failure, Words words) {
        String why = failure.fault()
                .map(kind -> words.of("seal.fault", kind))
                .orElseGet(() -> words.text("seal.fault.NO_DATABASE"));
        return words.text("seal.fault", words.moment(failure.since()), why);
    }

    private static String last(KeptCheckpoint last, Words words) {
        return words.text("seal.last", words.number(last.size()), words.moment(last.madeAt()));
    }

    private static String waiting(SealedJournal.State state, Words words) {
        Optional<String> since = state.oldestWaiting().map(words::moment);
        if (since.isEmpty()) {
            return words.text("seal.up-to-date");
        }
        String count = words.number(state.waiting());
        return state.isFarBehind()
                ? words.text("seal.far-behind", count)
                : words.text("seal.behind", count, since.get());
    }
}
