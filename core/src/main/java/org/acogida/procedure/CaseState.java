package org.acogida.procedure;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.OfficeId;

/**
 * One person's case after some entries. Made only by {@link #evolve}; the same entries give the same state.
 *
 * @param version how many entries made it
 * @param office the office that has it: that of the first entry, until another confirms that it takes the case over
 * @param formerOffices those that had it before, the first first
 * @param transfer to which office it is to go, while that one has not answered
 * @param reached the milestones reached, each with its latest time; those of a claim fall away when a new one is filed
 * @param fearHeard whether a final decision has followed the fear that was said
 * @param fearSaidSince whether the last answer on fear came after the decision last issued, which so cannot have heard it
 * @param pathwayAskedAt the latest moment at which something happened that may put the person on another pathway
 * @param pending a decision issued and not yet served
 * @param served the decision last served on a claim or a loss, which a review would be about
 * @param protection the protection that holds, until its loss is final
 * @param assigned the officer who works on it
 * @param documents the documents issued, by id, each with its latest token
 * @param participations who was ever let into the case beside offices, the first first
 * @param homeConsentRevokedAt until when every consent to tell the country's representation is taken back
 * @param dataRequests what the person asked of their own data, the first first
 * @param legalHolds the holds against erasure that were ever placed, the first first
 * @param stays where the person stayed and stays, the first first
 */
public record CaseState(
        CaseId id,
        int version,
        Optional<OfficeId> office,
        List<FormerOffice> formerOffices,
        Optional<Transfer> transfer,
        Optional<HouseholdId> household,
        Optional<Person> person,
        Circumstances circumstances,
        Role role,
        Optional<Instant> enteredAt,
        Optional<FearAnswer> fear,
        boolean fearHeard,
        boolean fearSaidSince,
        Optional<Pathway> pathway,
        Optional<Instant> pathwayAskedAt,
        Map<Milestone, Instant> reached,
        ClaimStatus claim,
        boolean late,
        boolean unratified,
        boolean reviewWindow,
        boolean reviewStands,
        Optional<Decision> pending,
        Optional<Decision> served,
        Optional<Outcome> protection,
        boolean lossRunning,
        int courtStays,
        Optional<ReturnKind> returnOrder,
        boolean held,
        Optional<Instant> interviewAt,
        Optional<DayOfWeek> signInDay,
        Optional<OfficerId> assigned,
        Map<String, String> documents,
        List<Incident> incidents,
        List<Participation> participations,
        Optional<Instant> homeConsentRevokedAt,
        List<DataRequest> dataRequests,
        List<LegalHold> legalHolds,
        List<Stay> stays,
        List<ClockRun> clocks) {
    private static final Circumstances UNKNOWN =
            new Circumstances(Circumstances.Wish.NONE_STATED, Circumstances.Entry.AT_CROSSING, false, false, false, "");

    public CaseState {
        formerOffices = List.copyOf(formerOffices);
        reached = reached.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(reached));
        documents = Map.copyOf(documents);
        incidents = List.copyOf(incidents);
        participations = List.copyOf(participations);
        dataRequests = List.copyOf(dataRequests);
        legalHolds = List.copyOf(legalHolds);
        stays = List.copyOf(stays);
        clocks = List.copyOf(clocks);
    }

    /** The pathway a person is on, and the law it was found under. */
    public record Pathway(String id, LawId law) {}

    /** A case of which nothing is known yet. */
    public static CaseState empty(CaseId id) {
        return new Draft(id, UNKNOWN).freeze();
    }

    /** The state after one more entry. */
    public CaseState evolve(Entry entry) {
        Draft draft = new Draft(this);
        draft.version++;
        Evolution.apply(draft, entry);
        return draft.freeze();
    }

    /** The state after all of a case's entries. */
    public static CaseState replay(CaseId id, Iterable<Entry> entries) {
        CaseState state = empty(id);
        for (Entry entry : entries) {
            state = state.evolve(entry);
        }
        return state;
    }

    public boolean isRegistered() {
        return person.isPresent();
    }

    /** Whether the decision last served was one that takes protection away. */
    public boolean isLossServed() {
        return served.filter(decision -> decision.outcome() == Outcome.LOST).isPresent();
    }

    /** Whether what was asked for is not finally answered: a claim, its review, or the window for it. */
    public boolean isPending() {
        return claim == ClaimStatus.STANDS || reviewStands || (reviewWindow && protection.isEmpty());
    }

    public boolean has(Milestone milestone) {
        return reached.containsKey(milestone);
    }

    /** Whose work a clock's task is: whatever began before a transfer is that of the office that has the case since. */
    public OfficeId officeOf(ClockRun run) {
        boolean cameWithCase = !formerOffices.isEmpty()
                && !run.startedAt().isAfter(formerOffices.getLast().until());
        return cameWithCase ? office.orElseThrow() : run.office();
    }

    public Optional<ClockRun> findRunning(ClockName clock) {
        return clocks.stream()
                .filter(run -> run.isRunning() && run.clock().equals(clock))
                .findFirst();
    }

    public List<ClockRun> listRunning() {
        return clocks.stream().filter(ClockRun::isRunning).toList();
    }

    public List<Incident> listOpenIncidents() {
        return incidents.stream().filter(Incident::isOpen).toList();
    }

    /** The holds while one of which stands nobody erases this person. */
    public List<LegalHold> listStandingHolds() {
        return legalHolds.stream().filter(LegalHold::stands).toList();
    }

    public Optional<Stay> findStay(StayId stay) {
        return stays.stream().filter(one -> one.id().equals(stay)).findFirst();
    }

    /** Where the person stays now, though they may be out. */
    public Optional<Stay> findPresentStay() {
        return stays.stream().filter(stay -> stay.state().isPresent()).findFirst();
    }

    public Optional<Participation> findParticipation(ParticipationId participation) {
        return participations.stream()
                .filter(one -> one.id().equals(participation))
                .findFirst();
    }

    /** Who takes part at that moment. */
    public List<Participation> listLive(Instant at) {
        return participations.stream().filter(one -> one.isLive(at)).toList();
    }
}
