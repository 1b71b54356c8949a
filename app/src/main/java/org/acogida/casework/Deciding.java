package org.acogida.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.CorrectPerson;
import org.acogida.procedure.Command.OfferOwnClaim;
import org.acogida.procedure.Context;
import org.acogida.procedure.Decider;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.MergedCorrection;
import org.acogida.procedure.RecordedPerson;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Lawbook;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.CaseSummary;
import org.springframework.stereotype.Component;

/** Answers one submission within a sitting: seen before, not allowed, not to be meant, or as the law decides. */
@Component
final class Deciding {

    private final Appointees appointees;
    private final Access access;
    private final Relations relations;
    private final Lawbook laws;
    private final CommandKey key;
    private final Journal journal;
    private final CaseList cases;
    private final OtherFiles otherFiles;
    private final Bedding bedding;
    private final FamilyTransfers familyTransfers;

    Deciding(
            Appointees appointees,
            Access access,
            Relations relations,
            Lawbook laws,
            CommandKey key,
            Journal journal,
            CaseList cases,
            OtherFiles otherFiles,
            FamilyTransfers familyTransfers) {
        this.appointees = appointees;
        this.access = access;
        this.relations = relations;
        this.laws = laws;
        this.key = key;
        this.journal = journal;
        this.cases = cases;
        this.otherFiles = otherFiles;
        this.bedding = new Bedding(cases, journal);
        this.familyTransfers = familyTransfers;
    }

    Answer answer(Submission submission, Sitting sitting) {
        CaseFile file = sitting.get(submission.caseId());
        if (!isAllowed(submission, file.state(), sitting)) {
            return new Answer.NotAllowed(
                    submission.caseId(), submission.command().act());
        }
        Optional<byte[]> body = CommandBody.of(submission).bytes();
        if (body.isEmpty()) {
            return invalid(submission, "text", "casework.text");
        }
        String digest = HexFormat.of().formatHex(key.digest(body.get()));
        Optional<CommandLog.Kept> kept = sitting.findCommand(submission.commandId());
        if (kept.isPresent()) {
            return kept.get().digest().equals(digest)
                    ? again(kept.get().answer())
                    : invalid(submission, "commandId", "casework.id-reused");
        }
        return first(submission, file, digest, sitting);
    }

    private static Answer again(Answer answer) {
        return answer instanceof Answer.Done done ? new Answer.Done(done.caseId(), done.version(), true) : answer;
    }

    private boolean isAllowed(Submission submission, CaseState state, Sitting sitting) {
        Operation operation = Operation.of(submission.command().act());
        return sitting.findOfficer(submission.by())
                .filter(Officer::isEnabled)
                .filter(officer -> access.may(officer.role(), operation, relations.of(officer, state, sitting.now())))
                .isPresent();
    }

    private Answer first(Submission submission, CaseFile file, String digest, Sitting sitting) {
        if (sitting.isErased(submission.caseId())) {
            return invalid(submission, "caseId", "casework.erased");
        }
        Instant at = submission.occurredAt().orElse(sitting.now()).truncatedTo(ChronoUnit.MICROS);
        Optional<Answer.Invalid> fault = Checks.find(
                        submission, file.state(), sitting.surroundings(), laws, at, sitting.now())
                .or(() -> Flaws.find(submission, file.state(), context(submission, at, sitting)))
                .or(() -> appointees.find(submission));
        if (fault.isPresent()) {
            return fault.get();
        }
        int version = file.state().version();
        int expected = submission.expectedVersion().orElse(version);
        if (expected != version) {
            return new Answer.Conflict(submission.caseId(), expected, version, merged(submission, file, expected));
        }
        Context context = context(submission, at, sitting);
        Bedding.Given given = bedding.give(submission, file.state(), context, sitting);
        if (given.refusal().isPresent()) {
            return given.refusal().get();
        }
        Answer answer = otherFiles
                .findRefusal(submission, context, sitting)
                .or(() -> FamilyTransfers.of(submission.command())
                        .map(transfer -> familyTransfers.decide(submission, transfer, context, sitting)))
                .orElseGet(() -> decide(submission, given.command(), file, context, sitting));
        sitting.answer(new CommandLog.Kept(submission.commandId(), digest, answer));
        return answer;
    }

    /** Of a correction made from an earlier version: that, what was corrected since, and this one, brought together. */
    private static Optional<MergedCorrection> merged(Submission submission, CaseFile file, int expected) {
        if (!(submission.command() instanceof CorrectPerson correction)) {
            return Optional.empty();
        }
        RecordedPerson mine = new RecordedPerson(correction.person(), correction.circumstances());
        return RecordedPerson.of(file.at(expected).state())
                .flatMap(
                        base -> RecordedPerson.of(file.state()).map(theirs -> MergedCorrection.of(base, theirs, mine)));
    }

    private Context context(Submission submission, Instant at, Sitting sitting) {
        return new Context(
                laws,
                sitting.surroundings().calendars(),
                at,
                submission.office(),
                submission.by(),
                sitting.surroundings().outages());
    }

    private Answer decide(Submission submission, Command command, CaseFile file, Context context, Sitting sitting) {
        return switch (Decider.decide(file.state(), key.withToken(command, submission.commandId()), context)) {
            case Verdict.Refused refused -> new Answer.Refused(submission.caseId(), refused);
            case Verdict.Accepted accepted -> {
                sitting.add(file, accepted, submission.commandId());
                if (OtherFiles.mayProtect(submission.command())) {
                    otherFiles.protect(submission, context.at(), sitting);
                }
                if (Principals.isLost(file.state(), accepted.after())) {
                    offerOwnClaims(accepted.after(), submission.commandId(), context, sitting);
                }
                int version = sitting.get(submission.caseId()).state().version();
                yield new Answer.Done(submission.caseId(), version, false);
            }
        };
    }

    private void offerOwnClaims(CaseState principal, UUID commandId, Context context, Sitting sitting) {
        HouseholdId household = principal.household().orElseThrow();
        List<CaseId> unread = cases.listHousehold(household).stream()
                .map(CaseSummary::id)
                .filter(id -> !sitting.has(id))
                .toList();
        sitting.read(journal.load(unread));
        for (CaseFile member : sitting.listHousehold(household)) {
            if (Principals.isOffered(member.state())
                    && Decider.decide(member.state(), new OfferOwnClaim(principal.id()), context)
                            instanceof Verdict.Accepted offered) {
                sitting.add(member, offered, commandId);
            }
        }
    }

    private static Answer.Invalid invalid(Submission submission, String field, String key) {
        return new Answer.Invalid(submission.caseId(), field, key, List.of());
    }
}
