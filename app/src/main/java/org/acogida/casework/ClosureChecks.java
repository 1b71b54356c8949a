package org.acogida.casework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.calendar.DayRange;
import org.acogida.offices.Closure;
import org.acogida.offices.ClosureChange;
import org.acogida.offices.ClosureRecord;
import org.acogida.offices.Withdrawal;
import org.acogida.rulebook.Office;

/** What must hold of a change of closures, whatever it moves. */
final class ClosureChecks {
    private ClosureChecks() {}

    static Optional<ClosureFault> find(ClosureChange change, List<Office> offices, List<ClosureRecord> known) {
        if (offices.stream().noneMatch(office -> office.id().equals(change.office()))) {
            return Optional.of(new ClosureFault.NoOffice(change.office()));
        }
        if (Stream.of(change.days().from(), change.days().to())
                .anyMatch(day -> BusinessCalendar.outside(day).isPresent())) {
            return Optional.of(new ClosureFault.OutsideCalendars());
        }
        if (isOfAnother(change, known)) {
            return Optional.of(new ClosureFault.IdReused());
        }
        return switch (change) {
            case Closure closure -> alreadyClosed(closure, known);
            case Withdrawal withdrawal -> notClosed(withdrawal, known);
        };
    }

    private static boolean isOfAnother(ClosureChange change, List<ClosureRecord> known) {
        return known.stream()
                .flatMap(of -> Stream.concat(Stream.of(of.closure()), of.withdrawals().stream()))
                .anyMatch(of -> of.id().equals(change.id()));
    }

    private static Optional<ClosureFault> alreadyClosed(Closure closure, List<ClosureRecord> known) {
        return known.stream()
                .filter(of -> of.closure().office().equals(closure.office()))
                .filter(of -> of.listStanding().stream().anyMatch(days -> overlap(days, closure.days())))
                .findFirst()
                .map(of -> new ClosureFault.AlreadyClosed(of.closure()));
    }

    private static Optional<ClosureFault> notClosed(Withdrawal withdrawal, List<ClosureRecord> known) {
        boolean stands = known.stream()
                .filter(of -> of.closure().id().equals(withdrawal.closure()))
                .filter(of -> of.closure().office().equals(withdrawal.office()))
                .flatMap(of -> of.listStanding().stream())
                .anyMatch(days -> days.contains(withdrawal.days().from())
                        && days.contains(withdrawal.days().to()));
        return stands ? Optional.empty() : Optional.of(new ClosureFault.NotClosed());
    }

    private static boolean overlap(DayRange one, DayRange other) {
        return !one.to().isBefore(other.from()) && !other.to().isBefore(one.from());
    }
}
