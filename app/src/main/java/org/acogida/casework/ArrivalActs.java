package org.acogida.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;

/**
 * The acts by which one of those who came together is registered, in the order in which they happened. Their ids follow from that of
 * the form or packet and from the row, so that whatever is sent or worked off twice names the same things.
 *
 * @param claim what was filed at once, if anything
 * @param time when it was filed, where that was not at the desk
 */
public record ArrivalActs(
        Command.RegisterArrival register,
        Command.RecordFear fear,
        Optional<Command.FileClaim> claim,
        Optional<Command.RecordFilingTime> time) {

    /** The case of one of those whom a form or packet registers. */
    public static CaseId caseOf(UUID from, String row) {
        return new CaseId(DerivedIds.of(from, "case", row));
    }

    /** The household that all of them are. */
    public static HouseholdId householdOf(UUID from) {
        return new HouseholdId(DerivedIds.of(from, "household", ""));
    }

    public List<Submission> list(UUID from, String row, OfficerId by, OfficeId office) {
        return Stream.of(
                        Stream.of(act("register", register), act("fear", fear)),
                        claim.stream().map(filed -> act("claim", filed)),
                        time.stream().map(known -> act("time", known)))
                .flatMap(acts -> acts)
                .map(act -> Submission.now(
                        DerivedIds.of(from, act.does(), row), caseOf(from, row), by, office, act.command()))
                .toList();
    }

    private record Act(String does, Command command) {}

    private static Act act(String does, Command command) {
        return new Act(does, command);
    }
}
