package org.acogida.tablets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.casework.ArrivalActs;
import org.acogida.casework.DerivedIds;
import org.acogida.casework.Submission;
import org.acogida.filing.FilingTime;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Event.FilingTimeRecorded;
import org.acogida.procedure.Event.FilingTimeRecorded.Source;
import org.acogida.procedure.Event.FindingsAdded;
import org.acogida.procedure.LoneChild;
import org.acogida.procedure.Manner;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.procedure.Role;
import org.acogida.procedure.TabletId;
import org.acogida.rulebook.Office;
import org.acogida.tablets.PacketBody.Addition;
import org.acogida.tablets.PacketBody.Family;
import org.acogida.tablets.PacketBody.Member;

/**
 * The acts of a packet, as having happened when it can have been filed. Every id follows from the packet's, as those
 * of a form of the reception do from the form's, so that a packet worked off again has no second effect.
 *
 * @param source from what it is known when it was filed
 * @param tablet on which it was filed
 * @param by whose acts they are
 */
record PacketActs(FilingTime filed, Source source, UUID tablet, OfficerId by, Office office) {

    /** The id of what a packet does to one of them. */
    static UUID idOf(UUID packet, String does, int row) {
        return DerivedIds.of(packet, does, Integer.toString(row));
    }

    /** The case of one of those whom a packet registers. */
    static CaseId caseOf(UUID packet, int row) {
        return ArrivalActs.caseOf(packet, Integer.toString(row));
    }

    /**
     * Of one of them, as of when it counts for them. Throws {@link BodyReader.Misfit} for a person who cannot be.
     */
    List<Submission> list(Family family, Member member) {
        family.findMisfit(member).ifPresent(field -> {
            throw new BodyReader.Misfit(field);
        });
        boolean claims = family.claims(member);
        Instant at = filed.countsFrom(claims);
        return new ArrivalActs(
                        register(family, member, at),
                        fear(family, member),
                        claims
                                ? Optional.of(new Command.FileClaim(family.manner(), family.statement()))
                                : Optional.empty(),
                        Optional.of(time()))
                .list(family.id(), Integer.toString(member.row()), by, office.id()).stream()
                        .map(act -> act.occurred(at))
                        .toList();
    }

    /**
     * The same of what another desk found.
     *
     * @param entered when the person entered: nothing was found of them before
     */
    List<Submission> list(Addition addition, Instant entered) {
        List<Submission> acts = new ArrayList<>();
        acts.add(act(addition, "findings", findings(addition)));
        if (addition.claim()) {
            acts.add(act(addition, "claim", new Command.FileClaim(Manner.ORAL, addition.statement())));
        }
        acts.add(act(addition, "time", time()));
        Instant at = filed.earliest().isBefore(entered) ? entered : filed.earliest();
        return acts.stream().map(act -> act.occurred(at)).toList();
    }

    private Submission act(Addition addition, String does, Command command) {
        return Submission.now(
                idOf(addition.id(), does, addition.row()),
                caseOf(addition.to(), addition.row()),
                by,
                office.id(),
                command);
    }

    private Command findings(Addition addition) {
        return new Command.AddFindings(new FindingsAdded.Details(
                new LinkedHashSet<>(addition.needs()),
                addition.birth().map(born -> born.on(day())),
                addition.fear(),
                ""));
    }

    private Command.RecordFilingTime time() {
        return recorded(source, filed, tablet);
    }

    /** That the time of a filing is recorded; of a device's clock that is a lifetime off, nothing is kept. */
    static Command.RecordFilingTime recorded(Source source, FilingTime time, UUID tablet) {
        return new Command.RecordFilingTime(new FilingTimeRecorded(
                source,
                time.earliest(),
                time.latest(),
                time.received(),
                Optional.of(new TabletId(tablet)),
                Optional.of(time.device())
                        .filter(shown -> shown.isAfter(Command.EARLIEST) && shown.isBefore(Command.LATEST))));
    }

    private Command.RegisterArrival register(Family family, Member member, Instant at) {
        int place = family.people().indexOf(member);
        try {
            return LoneChild.judgeAmong(said(family, member, at), listOthers(family, member), day());
        } catch (IllegalArgumentException _) {
            throw new BodyReader.Misfit("people[" + place + "]");
        }
    }

    /** Who comes along, also those whose row does not fit. */
    private List<LoneChild.Companion> listOthers(Family family, Member member) {
        return family.people().stream()
                .filter(other -> other.row() != member.row())
                .map(other -> new LoneChild.Companion(role(family, other), born(other), false))
                .toList();
    }

    /** As they said it, whoever comes along. */
    private Command.RegisterArrival said(Family family, Member member, Instant at) {
        return new Command.RegisterArrival(
                ArrivalActs.householdOf(family.id()),
                family.enteredAt().map(shown -> filed.before(shown, at)).orElse(at),
                person(member),
                new Circumstances(
                        family.wish(),
                        family.entry(),
                        family.validVisa(),
                        member.unaccompanied(),
                        false,
                        family.crossing()),
                role(family, member));
    }

    private static Command.RecordFear fear(Family family, Member member) {
        return new Command.RecordFear(
                member.fear().orElse(family.fear()), member.fear().isPresent() ? "" : family.fearWords());
    }

    private Person person(Member member) {
        return new Person(
                member.givenNames().strip(),
                member.surnames().strip(),
                member.sex().orElse(Person.Sex.X),
                born(member),
                member.nationality(),
                new LinkedHashSet<>(member.languages()),
                member.documents(),
                new LinkedHashSet<>(member.needs()),
                Optional.empty(),
                member.contact());
    }

    private Optional<Birth> born(Member member) {
        return member.birth().map(born -> born.on(day()));
    }

    /** The day of filing, as the office's clock shows it. */
    LocalDate day() {
        return filed.earliest().atZone(office.zone()).toLocalDate();
    }

    private static Role role(Family family, Member member) {
        return family.people().size() == 1 ? Role.SINGLE : member.role();
    }
}
