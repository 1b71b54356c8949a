package org.acogida.lodging;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.DerivedIds;
import org.acogida.casework.Submission;
import org.acogida.procedure.Command.RecordStay;
import org.acogida.procedure.Event.StayRecorded;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.StayId;
import org.acogida.procedure.StayStep;
import org.acogida.rulebook.OfficeId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Proposals that were asked for, one looked for after the other. The last ones are remembered until the program ends; nobody has a
 * bed by one that is forgotten.
 */
@Component
public final class Proposals implements DisposableBean {
    /** Of how many families one is, at most. */
    public static final int MOST_FAMILIES = 500;

    private static final int REMEMBERED = 20;

    private final Bedless bedless;
    private final Rooms rooms;
    private final Casework casework;
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("proposals").factory());
    private final Map<UUID, Proposal> proposals = new LinkedHashMap<>();

    Proposals(Bedless bedless, Rooms rooms, Casework casework) {
        this.bedless = bedless;
        this.rooms = rooms;
        this.casework = casework;
    }

    /**
     * What is asked for.
     *
     * @param since when somebody of the family was registered
     * @param sites at which beds are looked for
     * @param night for which ages count
     * @param time how long it is looked for, at most
     */
    public record Asked(OfficerId by, Instant since, Set<UUID> sites, LocalDate night, Duration time) {
        public Asked {
            sites = Set.copyOf(sites);
        }
    }

    /** How many within reach, registered since then, have no bed. */
    public Waiting countBedless(Instant since) {
        return bedless.count(since, MOST_FAMILIES);
    }

    /** Reads who has no bed and who sleeps there, and returns while it is looked where they could sleep. */
    public Proposal start(Asked asked) {
        Proposal proposal = new Proposal(
                asked.by(),
                bedless.list(asked.since(), asked.night(), MOST_FAMILIES),
                rooms.look(asked.sites(), asked.night()),
                asked.time());
        synchronized (proposals) {
            proposals.put(proposal.id(), proposal);
            forget();
        }
        one.execute(proposal::run);
        return proposal;
    }

    private void forget() {
        Iterator<Proposal> oldest = proposals.values().iterator();
        while (proposals.size() > REMEMBERED && oldest.hasNext()) {
            if (!oldest.next().isUnderWay()) {
                oldest.remove();
            }
        }
    }

    /** An officer's proposal; empty for another's, and for one forgotten. */
    public Optional<Proposal> find(UUID id, OfficerId by) {
        synchronized (proposals) {
            return Optional.ofNullable(proposals.get(id))
                    .filter(proposal -> proposal.by().equals(by));
        }
    }

    /** Ends the looking with the best that was found until then. */
    public void stop(Proposal proposal) {
        proposal.stop();
    }

    /**
     * Reserves the proposed beds for these families, each for all of them or for none; what became of each the proposal says.
     * Accepted twice it is done once.
     *
     * @param until how long the beds are kept
     */
    public void accept(Proposal proposal, Collection<HouseholdId> households, OfficeId office, Instant until) {
        for (Proposed proposed : proposal.found().map(Proposal.Found::families).orElse(List.of())) {
            HouseholdId household = proposed.family().household();
            if (proposed.isPlaced() && households.contains(household)) {
                List<Answer> answers = casework.submitTogether(submissions(proposal, proposed, office, until));
                proposal.answered(
                        household,
                        answers.stream()
                                .filter(answer -> !(answer instanceof Answer.Done || answer instanceof Answer.HeldBack))
                                .findFirst()
                                .orElse(answers.getFirst()));
            }
        }
    }

    private static List<Submission> submissions(Proposal proposal, Proposed proposed, OfficeId office, Instant until) {
        return proposed.beds().entrySet().stream()
                .map(bed -> Submission.now(
                        DerivedIds.of(proposal.id(), "reserve", bed.getKey().toString()),
                        bed.getKey(),
                        proposal.by(),
                        office,
                        new RecordStay(
                                new StayId(DerivedIds.of(
                                        proposal.id(), "stay", bed.getKey().toString())),
                                StayStep.RESERVED,
                                bed.getValue().site(),
                                Optional.of(bed.getValue().bed()),
                                Optional.of(until),
                                new StayRecorded.Details("", ""))))
                .toList();
    }

    @Override
    public void destroy() {
        synchronized (proposals) {
            proposals.values().forEach(Proposal::stop);
        }
        one.close();
    }
}
