package org.acogida.web.offices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.calendar.DayRange;
import org.acogida.casework.ClosureFault;
import org.acogida.norm.Text;
import org.acogida.offices.Closure;
import org.acogida.offices.ClosureChange;
import org.acogida.offices.ClosureRecord;
import org.acogida.offices.Withdrawal;
import org.acogida.rulebook.Office;
import org.acogida.web.Words;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** What is asked to close an office, or to take back days of a closure, and the change that the answers mean. */
record ClosureForm(Office office, Optional<ClosureRecord> of, Words words) {
    private static final Field FROM = new Field("from", "closure-from", Field.Kind.DATE, true, List.of(), List.of());
    private static final Field TO = new Field("to", "closure-to", Field.Kind.DATE, true, List.of(), List.of());
    private static final Field ACT = new Field("act", "closure-act", Field.Kind.TEXT, true, List.of(), List.of());
    private static final Field REASON =
            new Field("reason", "closure-reason", Field.Kind.TEXT, true, List.of(), List.of());
    private static final Field ENGLISH =
            new Field("english", "closure-english", Field.Kind.TEXT, false, List.of(), List.of());
    static final Field WORDS = new Field("words", "closure-words", Field.Kind.LINES, true, List.of(), List.of());

    /** All that is sent from one step to the next. */
    static final List<String> SENT = List.of("id", "closure", "from", "to", "act", "reason", "english");

    /** The days of a withdrawal are preset to the first that still stand. */
    List<Field> fields() {
        Optional<DayRange> standing =
                of.flatMap(closure -> closure.listStanding().stream().findFirst());
        return List.of(
                standing.map(days -> FROM.preset(days.from().toString())).orElse(FROM),
                standing.map(days -> TO.preset(days.to().toString())).orElse(TO),
                ACT,
                REASON,
                ENGLISH);
    }

    /** The change; empty, with faults, where something does not fit. */
    Optional<ClosureChange> read(Filled filled, UUID id) {
        filled.check(fields());
        for (Field field : List.of(ACT, REASON, ENGLISH)) {
            if (filled.value(field.name())
                    .chars()
                    .anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
                filled.fault(field.name(), "fault.closure-text");
            }
        }
        Optional<LocalDate> from = filled.date(FROM.name());
        Optional<LocalDate> to = filled.date(TO.name());
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            filled.fault(TO.name(), "fault.closure-order", words.day(from.get()), words.day(to.get()));
        }
        return filled.fits()
                ? Optional.of(change(filled, id, new DayRange(from.orElseThrow(), to.orElseThrow())))
                : Optional.empty();
    }

    private ClosureChange change(Filled filled, UUID id, DayRange days) {
        String act = filled.text(ACT.name());
        String spanish = filled.text(REASON.name());
        Text reason = new Text(spanish, filled.is(ENGLISH.name()) ? filled.text(ENGLISH.name()) : spanish);
        return of.map(closure ->
                        (ClosureChange) new Withdrawal(id, closure.closure().id(), office.id(), days, act, reason))
                .orElseGet(() -> new Closure(id, office.id(), days, act, reason));
    }

    /** Says what the casework found against the change beside the field that mends it. */
    void say(ClosureFault fault, Filled filled) {
        switch (fault) {
            case ClosureFault.NoOffice no ->
                filled.fault("from", "fault.closure-office", no.office().value());
            case ClosureFault.OutsideCalendars _ ->
                filled.fault(
                        "from",
                        "fault.closure-outside",
                        words.day(BusinessCalendar.FIRST),
                        words.day(BusinessCalendar.LAST));
            case ClosureFault.AlreadyClosed already ->
                filled.fault(
                        "from",
                        "fault.closure-overlap",
                        OfficeWords.days(already.by().days(), words),
                        already.by().act());
            case ClosureFault.NotClosed _ -> filled.fault("from", "fault.closure-standing", standing());
            case ClosureFault.IdReused _ -> filled.fault("act", "fault.closure-reused");
        }
    }

    private String standing() {
        String days = of.stream()
                .flatMap(closure -> closure.listStanding().stream())
                .map(one -> OfficeWords.days(one, words))
                .collect(Collectors.joining("; "));
        return days.isEmpty() ? "–" : days;
    }
}
