package org.acogida.procedure;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.OfficeId;

/** A case state that is being changed by one entry; lives only within {@link CaseState#evolve}. */
final class Draft {
    final CaseId id;
    int version;
    Optional<OfficeId> office = Optional.empty();
    final List<FormerOffice> formerOffices = new ArrayList<>();
    Optional<Transfer> transfer = Optional.empty();
    Optional<HouseholdId> household = Optional.empty();
    Optional<Person> person = Optional.empty();
    Circumstances circumstances;
    Role role = Role.SINGLE;
    Optional<Instant> enteredAt = Optional.empty();
    Optional<FearAnswer> fear = Optional.empty();
    boolean fearHeard;
    boolean fearSaidSince;
    Optional<CaseState.Pathway> pathway = Optional.empty();
    Optional<Instant> pathwayAskedAt = Optional.empty();
    final Map<Milestone, Instant> reached = new EnumMap<>(Milestone.class);
    ClaimStatus claim = ClaimStatus.NONE;
    boolean late;
    boolean unratified;
    boolean reviewWindow;
    boolean reviewStands;
    Optional<Decision> pending = Optional.empty();
    Optional<Decision> served = Optional.empty();
    Optional<Outcome> protection = Optional.empty();
    boolean lossRunning;
    int courtStays;
    Optional<ReturnKind> returnOrder = Optional.empty();
    boolean held;
    Optional<Instant> interviewAt = Optional.empty();
    Optional<DayOfWeek> signInDay = Optional.empty();
    Optional<OfficerId> assigned = Optional.empty();
    final Map<String, String> documents = new HashMap<>();
    final List<Incident> incidents = new ArrayList<>();
    final List<Participation> participations = new ArrayList<>();
    Optional<Instant> homeConsentRevokedAt = Optional.empty();
    final List<DataRequest> dataRequests = new ArrayList<>();
    final List<LegalHold> legalHolds = new ArrayList<>();
    final List<Stay> stays = new ArrayList<>();
    final List<ClockRun> clocks = new ArrayList<>();

    Draft(CaseId id, Circumstances circumstances) {
        this.id = id;
        this.circumstances = circumstances;
    }

    Draft(CaseState state) {
        this(state.id(), state.circumstances());
        version = state.version();
        office = state.office();
        formerOffices.addAll(state.formerOffices());
        transfer = state.transfer();
        household = state.household();
        person = state.person();
        role = state.role();
        enteredAt = state.enteredAt();
        fear = state.fear();
        fearHeard = state.fearHeard();
        fearSaidSince = state.fearSaidSince();
        pathway = state.pathway();
        pathwayAskedAt = state.pathwayAskedAt();
        reached.putAll(state.reached());
        claim = state.claim();
        late = state.late();
        unratified = state.unratified();
        reviewWindow = state.reviewWindow();
        reviewStands = state.reviewStands();
        pending = state.pending();
        served = state.served();
        protection = state.protection();
        lossRunning = state.lossRunning();
        courtStays = state.courtStays();
        returnOrder = state.returnOrder();
        held = state.held();
        interviewAt = state.interviewAt();
        signInDay = state.signInDay();
        assigned = state.assigned();
        documents.putAll(state.documents());
        incidents.addAll(state.incidents());
        participations.addAll(state.participations());
        homeConsentRevokedAt = state.homeConsentRevokedAt();
        dataRequests.addAll(state.dataRequests());
        legalHolds.addAll(state.legalHolds());
        stays.addAll(state.stays());
        clocks.addAll(state.clocks());
    }

    CaseState freeze() {
        return new CaseState(
                id,
                version,
                office,
                formerOffices,
                transfer,
                household,
                person,
                circumstances,
                role,
                enteredAt,
                fear,
                fearHeard,
                fearSaidSince,
                pathway,
                pathwayAskedAt,
                reached,
                claim,
                late,
                unratified,
                reviewWindow,
                reviewStands,
                pending,
                served,
                protection,
                lossRunning,
                courtStays,
                returnOrder,
                held,
                interviewAt,
                signInDay,
                assigned,
                documents,
                incidents,
                participations,
                homeConsentRevokedAt,
                dataRequests,
                legalHolds,
                stays,
                clocks);
    }
}
