package org.acogida.access;

import java.util.Locale;
import java.util.Set;
import org.acogida.access.Operation.Use;

/** What a token was made for. */
public enum Scope {
    READ_CASES,
    DO_ACTS,
    READ_EVENTS,
    READ_STATISTICS,
    MANAGE;

    /** As the command line and the interface for programs write it. */
    public String spelled() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a token of this scope may be used for it, as far as its officer's role allows. */
    public boolean covers(Operation operation) {
        return switch (operation) {
            case Operation.Doing _ -> this == DO_ACTS;
            case Use use -> thatCover(use).contains(this);
        };
    }

    /**
     * None for the making of tokens: no token makes another, and so outlives its day. None for how its officer signs in, for
     * tablets, nor for judging what others read, nor who is one person, nor for erasing: that is for somebody who looks.
     */
    private static Set<Scope> thatCover(Use use) {
        return switch (use) {
            case SEE_WORKLIST,
                    SEE_HOLDING,
                    SEE_BOARD,
                    SEARCH_CASES,
                    SEE_OWN_PARTS,
                    SEE_CASE,
                    SEE_TRANSFERS,
                    PRINT_DOCUMENT,
                    READ_ATTACHMENT,
                    SEE_PORTRAIT -> Set.of(READ_CASES);
            case IMPORT_ARRIVALS, BREAK_GLASS -> Set.of(DO_ACTS);
            case READ_EVENTS -> Set.of(READ_EVENTS);
            case SEE_STATISTICS -> Set.of(READ_STATISTICS);
            case SEE_CLOSURES -> Set.of(READ_CASES, MANAGE);
            case EXPORT_LISTS, SET_PAPERS, CLOSE_OFFICE, RECORD_OUTAGE, SEE_BACKUPS, SET_CLOCK -> Set.of(MANAGE);
            case MANAGE_PROGRAMS,
                    MANAGE_ACCOUNTS,
                    MANAGE_TABLETS,
                    MEND_PACKETS,
                    RUN_TURNS,
                    VIEW_PLACES,
                    RUN_PLACES,
                    TAKE_ROLL,
                    SCAN_PEOPLE,
                    SEE_OWN_ACCOUNT,
                    SEE_ACCESS,
                    SEE_READINGS,
                    LIFT_LIMITS,
                    REVIEW_GLASS,
                    SEE_MATCHES,
                    DECIDE_MATCHES,
                    SEE_RETENTION,
                    ORDER_ERASURE -> Set.of();
        };
    }
}
