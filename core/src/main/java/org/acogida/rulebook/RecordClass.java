package org.acogida.rulebook;

/** Kinds of records that are kept for a time of their own, and what is done with each at its end. */
public enum RecordClass {
    /** A case in which protection was given. */
    PROTECTED_CASE(AtEnd.TWO_OFFICERS, From.LAST_ACT, 365),
    /** A case whose claim ended without protection. */
    CLOSED_CASE(AtEnd.TWO_OFFICERS, From.LAST_ACT, 365),
    /** A person who was registered and never claimed. */
    NEVER_CLAIMED(AtEnd.TWO_OFFICERS, From.LAST_ACT, 365),
    /** Files, minutes and statements of a case. */
    ATTACHMENTS(AtEnd.WITH_CASE, From.LAST_ACT, 0),
    /** Who read what. */
    READINGS(AtEnd.REMOVED, From.MADE, 365),
    /** Sessions, and the browsers from which officers have signed in. */
    SIGN_INS(AtEnd.REMOVED, From.LAST_USED, 30),
    /** What a tablet sent and somebody registered by hand. */
    PACKETS(AtEnd.REMOVED, From.SETTLED, 30),
    /** When somebody was last seen at the site at which they stay. */
    PRESENCE(AtEnd.REMOVED, From.LAST_USED, 1),
    /** Who was given which meal or thing at a site; how many were is kept for good. */
    GIVEN(AtEnd.REMOVED, From.MADE, 1);

    private final AtEnd atEnd;
    private final From from;
    private final int leastDays;

    RecordClass(AtEnd atEnd, From from, int leastDays) {
        this.atEnd = atEnd;
        this.from = from;
        this.leastDays = leastDays;
    }

    /** What is done once the time is over. */
    public enum AtEnd {
        /** Two officers may erase the person; nothing is erased by itself. */
        TWO_OFFICERS,
        /** It goes with the case, and not before. */
        WITH_CASE,
        /** The program removes it by itself. */
        REMOVED
    }

    /** The moment from which the time counts. */
    public enum From {
        /** The last act in the case. */
        LAST_ACT,
        /** When the line was written. */
        MADE,
        /** When it was last used. */
        LAST_USED,
        /** When somebody settled it. */
        SETTLED
    }

    public AtEnd atEnd() {
        return atEnd;
    }

    public From from() {
        return from;
    }

    /** The fewest days that a law may set, lest a slip of the pen empties the record; 0 where it sets none. */
    public int leastDays() {
        return leastDays;
    }
}
