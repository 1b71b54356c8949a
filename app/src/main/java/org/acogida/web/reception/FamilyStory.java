package org.acogida.web.reception;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.casework.Casework;
import org.acogida.journal.StoredEntry;
import org.acogida.opening.CaseFiles;
import org.acogida.opening.ClosedFile;
import org.acogida.opening.OpenedFile;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Event.HouseholdChanged;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Person;
import org.acogida.web.Here;
import org.springframework.stereotype.Component;

/** Who left a family, who came to it, when and why, as far as each one's file is open to whoever reads. */
@Component
class FamilyStory {
    private final CaseFiles files;
    private final Casework casework;
    private final Officers officers;

    FamilyStory(CaseFiles files, Casework casework, Officers officers) {
        this.files = files;
        this.casework = casework;
        this.officers = officers;
    }

    /**
     * One change of a family.
     *
     * @param what "parted from the family", and what they are since
     * @param other the family they left, or came to; blank where it is this one
     */
    record Change(
            String id,
            String person,
            String when,
            String what,
            String reason,
            String place,
            String view,
            String by,
            String other) {}

    /**
     * What happened to a family.
     *
     * @param closed those who left it whose files are closed to whoever reads
     */
    record Told(List<Change> changes, List<String> closed) {
        Told {
            changes = List.copyOf(changes);
            closed = List.copyOf(closed);
        }
    }

    /** The last change first; those who are of the family now come with their files. */
    Told tell(List<OpenedFile> members, HouseholdId household, Here here) {
        Set<CaseId> left = new LinkedHashSet<>(casework.listLeft(household));
        members.forEach(member -> left.remove(member.state().id()));
        List<OpenedFile> opened = new ArrayList<>(members);
        List<String> closed = new ArrayList<>();
        for (CaseId id : left) {
            try {
                opened.add(files.open(here.officer(), here.use(), id));
            } catch (ClosedFile _) {
                closed.add(id.toString());
            }
        }
        return new Told(
                opened.stream()
                        .flatMap(file -> list(file, household))
                        .sorted(Comparator.comparing(
                                        (At at) -> at.stored().entry().occurredAt())
                                .reversed())
                        .map(at -> change(at, household, here))
                        .toList(),
                closed);
    }

    private record At(OpenedFile file, StoredEntry stored, HouseholdChanged event) {}

    private static Stream<At> list(OpenedFile file, HouseholdId household) {
        return file.entries().stream()
                .flatMap(stored -> stored.entry().event() instanceof HouseholdChanged event
                        ? Stream.of(new At(file, stored, event))
                        : Stream.empty())
                .filter(at ->
                        at.event().from().equals(household) || at.event().into().equals(household));
    }

    private Change change(At at, HouseholdId household, Here here) {
        HouseholdChanged.Details details = at.event().details();
        boolean came = at.event().into().equals(household);
        HouseholdId other = came ? at.event().from() : at.event().into();
        return new Change(
                at.file().state().id().toString(),
                at.file().state().person().map(Person::fullName).orElse(""),
                here.words().moment(at.stored().entry().occurredAt()),
                here.words().of("event.household", details.kind()) + " · "
                        + here.words().of("household-role", details.role()),
                details.reason(),
                details.place(),
                details.view(),
                officers.find(at.stored().entry().by().value())
                        .map(Officer::displayName)
                        .orElseGet(() -> here.words().text("officer.unknown")),
                other.equals(household) ? "" : other.toString());
    }
}
