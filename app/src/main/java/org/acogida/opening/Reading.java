package org.acogida.opening;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.acogida.access.Relation;
import org.acogida.procedure.CaseId;

/**
 * One line of the record of reads: who asked for what, and what became of it. Of a case it holds the id alone.
 *
 * @param at by the real clock
 * @param operation as the access file spells it, or the method and the template of a route; a letter that neither has is
 *     written as {@code _}, as a program may send any method
 * @param relation how the account stands to the case, where it was opened for that
 * @param people how many people it showed
 * @param charged whether it counts against what the account may read in an hour
 */
public record Reading(
        Instant at,
        Reader reader,
        String operation,
        Optional<Relation> relation,
        Kind kind,
        Outcome outcome,
        Optional<CaseId> caseId,
        long people,
        boolean charged) {

    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9/{}._ -]");
    private static final int LONGEST_OPERATION = 200;

    public Reading {
        String plain = ODD.matcher(operation).replaceAll("_");
        operation = plain.substring(0, Math.min(LONGEST_OPERATION, plain.length()));
    }

    /** What was read; what has a budget is counted apart from the others. */
    public enum Kind {
        /** The file of somebody whom another account registered. */
        FILE,
        /** The file of somebody whom the account registered itself. */
        INTAKE,
        /** A name in a list or a search. */
        NAME,
        /** Initials in a list or a search. */
        INITIALS,
        /** Where somebody is, by a scanned paper. */
        SCAN,
        /** A list of people, as a page or to a program. */
        LIST,
        /** A list that left as a file. */
        EXPORT,
        /** A page or route that is about nobody in particular. */
        PAGE
    }

    /** What became of it. */
    public enum Outcome {
        OPENED,
        /** Nobody is registered under that id. */
        UNKNOWN,
        NOT_RELATED,
        /** The role or the token does not include it. */
        NOT_ALLOWED,
        OVER_BUDGET;

        /** Whether an account was kept from something that there is. */
        public boolean isRefusal() {
            return this != OPENED && this != UNKNOWN;
        }
    }

    /** Of a list or a page that names no case. */
    static Reading ofList(Instant at, Reader reader, String operation, Kind kind, Outcome outcome, long people) {
        return new Reading(at, reader, operation, Optional.empty(), kind, outcome, Optional.empty(), people, false);
    }

    /** Of one case, not charged. */
    static Reading of(
            Instant at,
            Reader reader,
            String operation,
            Optional<Relation> relation,
            Kind kind,
            Outcome outcome,
            CaseId caseId) {
        long people = outcome == Outcome.OPENED ? 1 : 0;
        return new Reading(at, reader, operation, relation, kind, outcome, Optional.of(caseId), people, false);
    }

    /** The same, counted against the account's budget. */
    Reading asCharged() {
        return new Reading(at, reader, operation, relation, kind, outcome, caseId, people, true);
    }
}
