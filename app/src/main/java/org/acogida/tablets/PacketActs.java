package org.acogida.tablets;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.casework.DerivedIds;
import org.acogida.casework.Submission;
import org.acogida.filing.FilingTime;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Event.FilingTimeRecorded;
import org.acogida.procedure.Event.FilingTimeRecorded.Source;
import org.acogida.procedure.Event.FindingsAdded;
import org.acogida.procedure.HouseholdId;
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
 * @param tablet on which it was filed
 * @param by whose acts they are
 */
record PacketActs(FilingTime filed, UUID tablet, OfficerId by, Office office) {

    /** The case of one of those whom a packet registers. */
    static CaseId caseOf(UUID packet, int row) {
        return new CaseId(DerivedIds.of(packet, "case", Integer.toString(row)));
    }

    static HouseholdId householdOf(UUID packet) {
        return new HouseholdId(DerivedIds.of(packet, "household", ""));
    }

    /** In the order in which they happened; throws {@link BodyReader.Misfit} for a person who cannot be. */
    List<Submission> list(Family family) {
        return family.people().stream()
                .flatMap(member -> list(family, member).stream())
                .toList();
    }

    /**
     * Whoever claims claimed at the earliest moment. Whoever does not has the time to file before them: for them all of it was
     * at the latest, so that no doubt about the hour takes a day from them.
     */
    private List<Submission> list(Family family, Member member) {
        Instant at = family.claims(member) ? filed.earliest() : filed.latest();
        List<Submission> acts = new ArrayList<>();
        acts.add(act(family, member, "register", register(family, member, at)));
        acts.add(act(family, member, "fear", fear(family, member)));
        if (family.claims(member)) {
            acts.add(act(family, member, "claim", new Command.FileClaim(family.manner(), family.statement())));
        }
        acts.add(act(family, member, "time", time()));
        return acts.stream().map(act -> act.occurred(at)).toList();
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
        return act(addition.id(), addition.to(), addition.row(), does, command);
    }

    private Command findings(Addition addition) {
        return new Command.AddFindings(new FindingsAdded.Details(
                new LinkedHashSet<>(addition.needs()),
                addition.birth().map(born -> born.on(day())),
                addition.fear(),
                ""));
    }

    private Command time() {
        return recorded(Source.TABLET, filed, tablet);
    }

    /** That the time of a filing is recorded; of a device's clock that is a lifetime off, nothing is kept. */
    static Command recorded(Source source, FilingTime time, UUID tablet) {
        return new Command.RecordFilingTime(new FilingTimeRecorded(
                source,
                time.earliest(),
                time.latest(),
                time.received(),
                Optional.of(new TabletId(tablet)),
                Optional.of(time.device())
                        .filter(shown -> shown.isAfter(Command.EARLIEST) && shown.isBefore(Command.LATEST))));
    }

    private Submission act(Family family, Member member, String does, Command command) {
        return act(family.id(), family.id(), member.row(), does, command);
    }

    private Submission act(UUID packet, UUID family, int row, String does, Command command) {
        return Submission.now(
                DerivedIds.of(packet, does, Integer.toString(row)), caseOf(family, row), by, office.id(), command);
    }

    private Command register(Family family, Member member, Instant at) {
        List<Command.RegisterArrival> others = family.people().stream()
                .filter(other -> other.row() != member.row())
                .map(other -> said(family, other, at))
                .toList();
        return LoneChild.judge(said(family, member, at), others, day());
    }

    /** As they said it, whoever comes along. */
    private Command.RegisterArrival said(Family family, Member member, Instant at) {
        int place = family.people().indexOf(member);
        try {
            return new Command.RegisterArrival(
                    householdOf(family.id()),
                    entered(family, at),
                    person(member),
                    new Circumstances(
                            family.wish(),
                            family.entry(),
                            family.validVisa(),
                            member.unaccompanied(),
                            false,
                            family.crossing()),
                    role(family, member));
        } catch (IllegalArgumentException _) {
            throw new BodyReader.Misfit("people[" + place + "]");
        }
    }

    private static Command fear(Family family, Member member) {
        return new Command.RecordFear(
                member.fear().orElse(family.fear()), member.fear().isPresent() ? "" : family.fearWords());
    }

    /** By the same clock as the filing, and never after it. */
    private Instant entered(Family family, Instant at) {
        Duration ahead = Duration.between(filed.device(), at);
        return family.enteredAt()
                .map(entered -> entered.plus(ahead))
                .filter(entered -> entered.isBefore(at))
                .orElse(at);
    }

    private Person person(Member member) {
        return new Person(
                member.givenNames().strip(),
                member.surnames().strip(),
                member.sex(),
                member.birth().map(born -> born.on(day())),
                member.nationality(),
                new LinkedHashSet<>(member.languages()),
                member.documents(),
                new LinkedHashSet<>(member.needs()),
                Optional.empty(),
                member.contact());
    }

    private LocalDate day() {
        return filed.earliest().atZone(office.zone()).toLocalDate();
    }

    private static Role role(Family family, Member member) {
        return family.people().size() == 1 ? Role.SINGLE : member.role();
    }
}
