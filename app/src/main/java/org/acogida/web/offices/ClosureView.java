package org.acogida.web.offices;

import java.util.List;
import java.util.UUID;
import org.acogida.offices.ClosureChange;
import org.acogida.offices.ClosureRecord;
import org.acogida.web.Words;

/** A closure as pages tell it; {@code standing} are the days still closed. */
record ClosureView(UUID id, Told told, List<String> standing, List<Told> back) {

    /** A change of closures: its days, act and reason. */
    record Told(UUID id, String days, String act, String reason) {
        static Told of(ClosureChange change, Words words) {
            return new Told(
                    change.id(), OfficeWords.days(change.days(), words), change.act(), words.law(change.reason()));
        }
    }

    static ClosureView of(ClosureRecord closure, Words words) {
        return new ClosureView(
                closure.closure().id(),
                Told.of(closure.closure(), words),
                closure.listStanding().stream()
                        .map(days -> OfficeWords.days(days, words))
                        .toList(),
                closure.withdrawals().stream().map(back -> Told.of(back, words)).toList());
    }
}
