package org.acogida.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.acogida.rulebook.Act;

/** What an officer may be allowed to do: an act in a case, or something with the program. */
public sealed interface Operation {

    /** As the access file spells it. */
    String spelled();

    /** An act in a case. */
    record Doing(Act act) implements Operation {
        @Override
        public String spelled() {
            return Operation.spelled(act);
        }
    }

    /** What is no act in a case. */
    enum Use implements Operation {
        SEE_WORKLIST,
        SEE_HOLDING,
        SEE_BOARD,
        SEARCH_CASES,
        SEE_MATCHES,
        DECIDE_MATCHES,
        SEE_CASE,
        SEE_TRANSFERS,
        PRINT_DOCUMENT,
        READ_ATTACHMENT,
        SEE_PORTRAIT,
        SET_PAPERS,
        IMPORT_ARRIVALS,
        EXPORT_LISTS,
        SEE_STATISTICS,
        SEE_CLOSURES,
        CLOSE_OFFICE,
        RECORD_OUTAGE,
        SEE_BACKUPS,
        SET_CLOCK,
        SEE_OWN_ACCOUNT,
        SEE_ACCESS,
        SEE_OWN_PARTS,
        READ_EVENTS,
        SEE_READINGS,
        LIFT_LIMITS,
        BREAK_GLASS,
        REVIEW_GLASS,
        SEE_RETENTION,
        ORDER_ERASURE,
        MANAGE_PROGRAMS,
        MANAGE_ACCOUNTS,
        MANAGE_TABLETS,
        MEND_PACKETS,
        RUN_TURNS,
        VIEW_PLACES,
        RUN_PLACES,
        TAKE_ROLL,
        SCAN_PEOPLE;

        @Override
        public String spelled() {
            return Operation.spelled(this);
        }
    }

    static Operation of(Act act) {
        return new Doing(act);
    }

    /** Every operation there is. */
    static List<Operation> listAll() {
        return Stream.concat(Arrays.stream(Act.values()).map(Operation::of), Arrays.stream(Use.values()))
                .toList();
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
