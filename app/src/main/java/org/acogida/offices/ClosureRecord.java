package org.acogida.offices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.calendar.DayRange;

/** A closure with what was taken back of it, and who entered what. */
public record ClosureRecord(Closure closure, List<Withdrawal> withdrawals, Map<UUID, Entered> entries) {
    public ClosureRecord {
        withdrawals = withdrawals.stream()
                .sorted(Comparator.comparing(withdrawal -> withdrawal.days().from()))
                .toList();
        entries = Map.copyOf(entries);
    }

    /** The days that are still closed, in their order. */
    public List<DayRange> listStanding() {
        List<DayRange> standing = new ArrayList<>();
        LocalDate next = closure.days().from();
        for (Withdrawal withdrawal : withdrawals) {
            add(standing, next, withdrawal.days().from().minusDays(1));
            next = withdrawal.days().to().plusDays(1);
        }
        add(standing, next, closure.days().to());
        return standing;
    }

    private static void add(List<DayRange> ranges, LocalDate from, LocalDate to) {
        if (!to.isBefore(from)) {
            ranges.add(new DayRange(from, to));
        }
    }

    /** Who entered the closure or a withdrawal of it; empty where that was not written down. */
    public Optional<Entered> findEntry(UUID change) {
        return Optional.ofNullable(entries.get(change));
    }

    ClosureRecord with(Withdrawal withdrawal) {
        List<Withdrawal> more = new ArrayList<>(withdrawals);
        more.add(withdrawal);
        return new ClosureRecord(closure, more, entries);
    }
}
