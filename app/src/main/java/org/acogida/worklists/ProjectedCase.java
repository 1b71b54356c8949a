package org.acogida.worklists;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Task;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.PathwayRule;

/** What read models hold of one case. The same entries, laws and closures give the same, whenever it is made. */
record ProjectedCase(
        CaseState state,
        OfficeId office,
        Optional<PathwayRule> pathway,
        LawId law,
        Instant registeredAt,
        List<Item> items) {

    /** A task with what its law says of it. */
    record Item(Task task, OfficeId office, Instant startedAt, Party awaits, Consequence consequence) {}
}
