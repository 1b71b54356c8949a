package org.acogida.lodging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.casework.Answer;
import org.acogida.placement.Placing;
import org.acogida.places.FirstCome;
import org.acogida.places.Party;
import org.acogida.places.Plan;
import org.acogida.places.Tally;
import org.acogida.places.Why;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;

/** Where families would sleep, looked for while a page waits. Nobody has a bed by it before it is accepted. */
public final class Proposal {
    private static final System.Logger LOG = System.getLogger(Proposal.class.getName());

    private final UUID id = UUID.randomUUID();
    private final OfficerId by;
    private final List<Family> families;
    private final Rooms.Now rooms;
    private final Duration time;
    private final Placing placing;
    private final Map<HouseholdId, Answer> answers = new HashMap<>();
    private State state = State.WAITING;
    private Optional<Found> found = Optional.empty();
    private long begun;
    private volatile boolean stopped;

    /** How far it has come. */
    public enum State {
        /** Others are looked for first. */
        WAITING,
        LOOKING,
        FOUND,
        FAILED
    }

    /**
     * What was found.
     *
     * @param firstCome how good it is to give beds in the order in which they came, by the same rules
     */
    public record Found(List<Proposed> families, int placed, Tally tally, int firstComePlaced, Tally firstCome) {
        public Found {
            families = List.copyOf(families);
        }
    }

    Proposal(OfficerId by, List<Family> families, Rooms.Now rooms, Duration time) {
        this.by = by;
        this.families = List.copyOf(families);
        this.rooms = rooms;
        this.time = time;
        this.placing = new Placing(parties(), rooms.sites(), rooms.there(), time, 1);
    }

    private List<Party> parties() {
        return families.stream().map(Family::party).toList();
    }

    void run() {
        begin();
        try {
            Plan firstCome = FirstCome.place(parties(), rooms.sites(), rooms.there());
            finish(State.FOUND, Optional.of(found(stopped ? firstCome : placing.solve(), firstCome)));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a proposal of beds failed; nobody was given one", e);
            finish(State.FAILED, Optional.empty());
        }
    }

    private synchronized void begin() {
        state = State.LOOKING;
        begun = System.nanoTime();
    }

    private synchronized void finish(State to, Optional<Found> what) {
        state = to;
        found = what;
    }

    private Found found(Plan plan, Plan firstCome) {
        Map<String, Plan.Bed> beds = plan.beds();
        Map<Party, Why> refused = Why.refused(plan);
        List<Proposed> placed = families.stream()
                .map(family -> proposed(family, beds, Optional.ofNullable(refused.get(family.party()))))
                .toList();
        return new Found(placed, plan.placed(), plan.tally(), firstCome.placed(), firstCome.tally());
    }

    private Proposed proposed(Family family, Map<String, Plan.Bed> beds, Optional<Why> refused) {
        Map<CaseId, Proposed.Bed> own = new HashMap<>();
        List<Why> reasons = new ArrayList<>(refused.stream().toList());
        for (CaseId id : family.members().stream().map(member -> member.id()).toList()) {
            Optional.ofNullable(beds.get(id.toString())).ifPresent(bed -> {
                own.put(id, bed(bed));
                reasons.add(Why.of(bed));
            });
        }
        return new Proposed(family, own, reasons.stream().min(Why::compareTo).orElse(Why.FULL));
    }

    private Proposed.Bed bed(Plan.Bed bed) {
        return Optional.ofNullable(rooms.free().get(bed.room())).orElseThrow().get(bed.number() - 1);
    }

    public UUID id() {
        return id;
    }

    OfficerId by() {
        return by;
    }

    public int countFamilies() {
        return families.size();
    }

    public int countPeople() {
        return families.stream().mapToInt(family -> family.party().size()).sum();
    }

    public synchronized State state() {
        return state;
    }

    public synchronized boolean isUnderWay() {
        return state == State.WAITING || state == State.LOOKING;
    }

    /** What came of it; empty while it is under way, and where it failed. */
    public synchronized Optional<Found> found() {
        return found;
    }

    /** How much of its time is spent, of a hundred. */
    public synchronized int percent() {
        return state == State.LOOKING ? (int) Math.min(100, 100 * (System.nanoTime() - begun) / time.toNanos()) : 0;
    }

    /** Ends with the best that was found until then. */
    void stop() {
        stopped = true;
        placing.stop();
    }

    synchronized void answered(HouseholdId household, Answer answer) {
        answers.put(household, answer);
    }

    /** What became of each family for whom it was accepted: done, or what stands against it. */
    public synchronized Map<HouseholdId, Answer> answers() {
        return Map.copyOf(answers);
    }
}
