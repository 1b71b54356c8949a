package org.acogida.reception;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Entry;
import org.acogida.procedure.Event.ArrivalRegistered;
import org.acogida.procedure.Event.ClaimFiled;
import org.acogida.procedure.Event.FearRecorded;
import org.acogida.procedure.Person;

/** How a row differs from the one that was brought first under its reference; what became of the case since is no matter. */
final class Differences {
    private final Arrival arrival;
    private final RegisterArrival judged;
    private final RowActs acts;
    private final List<StoredEntry> history;
    private final List<Fault> found = new ArrayList<>();

    private Differences(Arrival arrival, RegisterArrival judged, RowActs acts, List<StoredEntry> history) {
        this.arrival = arrival;
        this.judged = judged;
        this.acts = acts;
        this.history = history;
    }

    /**
     * The cells that say something else; none when the row is the same.
     *
     * @param household all of the row's household, from which the program tells whether a child is without parent or guardian
     */
    static List<Fault> find(Arrival arrival, Collection<Arrival> household, RowActs acts, List<StoredEntry> history) {
        Differences of = new Differences(arrival, acts.register(arrival, household), acts, history);
        of.registration();
        of.fear();
        of.claim();
        return of.found;
    }

    private void registration() {
        Entry entry = find(acts.registrationId(arrival.row())).orElseThrow();
        if (entry.event() instanceof ArrivalRegistered event) {
            compare(Column.HOUSEHOLD, event.household(), acts.householdOf(arrival.row()));
            compare(Column.ROLE, event.details().role(), arrival.role());
            compare(Column.ARRIVED_AT, entry.occurredAt(), arrival.arrivedAt());
            compare(Column.ENTERED_ON, event.enteredAt(), arrival.enteredAt());
            person(event.details().person(), arrival.person());
            circumstances(event.details().circumstances(), arrival.circumstances());
        }
    }

    private void person(Person before, Person now) {
        compare(Column.GIVEN_NAMES, before.givenNames(), now.givenNames());
        compare(Column.SURNAMES, before.surnames(), now.surnames());
        compare(Column.SEX, before.sex(), now.sex());
        compare(
                arrival.row().has(Column.BIRTH_DATE) ? Column.BIRTH_DATE : Column.BIRTH_YEAR,
                before.birth(),
                now.birth());
        compare(Column.NATIONALITY, before.nationality(), now.nationality());
        compare(Column.LANGUAGES, before.languages(), now.languages());
        compare(Column.DOCUMENT_NUMBER, before.documents(), now.documents());
        if (!before.needs().equals(judged.person().needs())) {
            compare(Column.NEEDS, before.needs(), now.needs());
        }
    }

    private void circumstances(Circumstances before, Circumstances now) {
        compare(Column.PLACE, before.crossing(), now.crossing());
        compare(Column.WISH, before.wish(), now.wish());
        compare(Column.ENTRY, before.entry(), now.entry());
        compare(Column.VALID_VISA, before.validVisa(), now.validVisa());
        if (before.unaccompanied() != judged.circumstances().unaccompanied()) {
            compare(Column.UNACCOMPANIED, before.unaccompanied(), now.unaccompanied());
        }
    }

    private void fear() {
        Optional<Object> before = find(acts.fearId(arrival.row()))
                .map(entry -> entry.event() instanceof FearRecorded fear
                        ? fear.details().answer()
                        : entry);
        compare(Column.FEAR, before, arrival.fear());
    }

    private void claim() {
        Optional<Object> before = find(acts.claimId(arrival.row()))
                .map(entry -> entry.event() instanceof ClaimFiled claim
                        ? new Arrival.Claim(entry.occurredAt(), claim.manner())
                        : entry);
        compare(arrival.row().has(Column.CLAIMED_ON) ? Column.CLAIMED_ON : Column.CLAIM, before, arrival.claim());
    }

    private Optional<Entry> find(UUID command) {
        return history.stream()
                .filter(stored -> stored.commandId().equals(command))
                .map(StoredEntry::entry)
                .findFirst();
    }

    private void compare(Column column, Object before, Object now) {
        if (!before.equals(now)) {
            found.add(arrival.row().fault(column, "row.changed"));
        }
    }
}
