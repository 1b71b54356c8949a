package org.acogida.worklists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Task;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;

/**
 * One task of one case, with whose it is.
 *
 * @param name the clock, duty, document, step or incident, as its law file or id names it
 * @param office whose work it is
 * @param counts the office whose days its clock counts
 * @param dueDay the last day, for clocks; empty for what is due at once and while the clock is paused
 * @param dueAt the instant from which it is late; empty while its clock is paused
 * @param startedAt when its clock began, or since when it is owed
 * @param awaits whose act it awaits
 * @param assigned the officer who works on the case
 */
public record WorkItem(
        CaseId caseId,
        HouseholdId household,
        String person,
        String pathway,
        Task.Kind kind,
        String name,
        LawId law,
        OfficeId office,
        OfficeId counts,
        Optional<LocalDate> dueDay,
        Optional<Instant> dueAt,
        Instant startedAt,
        Party awaits,
        Consequence consequence,
        Optional<OfficerId> assigned) {}
