package org.acogida.matching;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.casework.Casework;
import org.acogida.clock.ProcedureClock;
import org.acogida.matching.PossibleMatch.AtDesk;
import org.acogida.matching.PossibleMatch.Found;
import org.acogida.matching.PossibleMatch.Outcome;
import org.acogida.matching.PossibleMatch.Said;
import org.acogida.matching.PossibleMatch.Status;
import org.acogida.people.BirthNearness;
import org.acogida.people.Comparison;
import org.acogida.people.Described;
import org.acogida.people.Likeness;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.CaseList.LikeCase;
import org.acogida.worklists.CaseSummary;
import org.acogida.worklists.Descriptions;
import org.acogida.worklists.People;
import org.springframework.stereotype.Component;

/**
 * Finds cases whose persons may be one, and keeps what is decided of each pair. Nothing is merged: a pair held to be one person
 * is a link between two cases that stay as they are, and it can be taken back. For several threads.
 */
@Component
public class Matching {
    /** Where more than so many are as alike and no birth tells them apart, the name is too common to say anything. */
    private static final int MOST_OF_ONE = 3;

    private static final int MOST_SHOWN = 5;
    private static final int LOOKED_AT = 20;
    private static final int HUNDRED = 100;
    /** The fewest characters of a reason. */
    public static final int SHORTEST_REASON = 10;

    /** The most. */
    public static final int LONGEST_REASON = 2_000;

    private final People people;
    private final CaseList cases;
    private final MatchRecord record;
    private final ProcedureClock clock;
    private final Casework casework;

    Matching(People people, CaseList cases, MatchRecord record, ProcedureClock clock, Casework casework) {
        this.people = people;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
        this.casework = casework;
    }

    /** What became of a decision. */
    public enum Decided {
        DONE,
        /** The words are too short, or too long. */
        NO_REASON,
        /** Something else was decided in the meantime, there is nothing to take back, or somebody else has to. */
        OVERTAKEN
    }

    /**
     * Looks for people on file who may be those of cases that just came in from where nobody could look, and writes each pair
     * down, once. Cases that are not there, or of somebody erased, are left out.
     *
     * @return how many pairs are new
     */
    public int lookFor(List<CaseId> fresh) {
        return lookFor(fresh, Found.SYNC);
    }

    int lookFor(List<CaseId> fresh, Found found) {
        people.refresh();
        return Reach.whole(() ->
                fresh.stream().distinct().mapToInt(id -> lookFor(id, found)).sum());
    }

    private int lookFor(CaseId id, Found found) {
        Optional<Described> person = people.findDescription(id.value());
        Optional<CaseSummary> own = cases.find(id);
        if (person.isEmpty() || own.isEmpty()) {
            return 0;
        }
        List<LikeCase> alike = cases.findLike(person.get(), LOOKED_AT, Likeness.STRONG).stream()
                .filter(other -> mayBeSame(own.get(), other.summary()))
                .toList();
        return (int) alike.stream()
                .filter(other -> alike.size() <= MOST_OF_ONE || other.likeness().birth() != BirthNearness.UNKNOWN)
                .limit(MOST_OF_ONE)
                .filter(other -> record.add(
                        id, other.summary().id(), hundredth(other.likeness()), found, now(), Optional.empty()))
                .count();
    }

    /** Those who came together were seen to be two. */
    private static boolean mayBeSame(CaseSummary one, CaseSummary other) {
        return !one.id().equals(other.id()) && !one.household().equals(other.household());
    }

    /** Of those who are about to be registered, whoever is likely to be somebody on file, other than one of themselves. */
    public List<Lookalikes> findLikely(Map<CaseId, Person> arrivals) {
        List<Lookalikes> found = new ArrayList<>();
        arrivals.forEach((id, person) -> {
            Described described = Descriptions.of(person.fullName(), person.birth(), person.sex());
            List<LikeCase> likely = findLikely(described, arrivals.keySet(), MOST_SHOWN);
            if (!likely.isEmpty()) {
                found.add(new Lookalikes(id, person, likely));
            }
        });
        return found;
    }

    List<LikeCase> findLikely(Described person, Collection<CaseId> besides, int count) {
        return cases.findLike(person, count + besides.size(), Likeness.LIKELY).stream()
                .filter(found -> !besides.contains(found.summary().id()))
                .limit(count)
                .toList();
    }

    /** Writes down that somebody was registered though people like them were told. */
    public void note(Lookalikes told, UUID by, Said said) {
        told.likely().forEach(shown -> noteAtDesk(told.registers(), shown, by, said));
    }

    void noteAtDesk(CaseId registered, LikeCase shown, UUID by, Said said) {
        Reach.whole(() -> record.add(
                registered,
                shown.summary().id(),
                hundredth(shown.likeness()),
                Found.DESK,
                now(),
                Optional.of(new AtDesk(by, said))));
    }

    /** Open pairs that the caller's reach lets see, the last found first; those before a position. */
    public List<PossibleMatch> listOpen(long before, int count) {
        return record.listOpen(before, count);
    }

    /** How many are open within the caller's reach, as far as so many. */
    public int countOpen(int most) {
        return record.countOpen(most);
    }

    /** Links that somebody proposed to take back, the last first. */
    public List<PossibleMatch> listProposed(int count) {
        return record.listProposed(count);
    }

    /** Pairs that were decided, the last first. */
    public List<PossibleMatch> listDecided(int count) {
        return record.listDecided(count);
    }

    public Optional<PossibleMatch> find(UUID id) {
        return record.find(id);
    }

    /** The cases that are held to be of the same person as this one, by the pair that says so. */
    public Map<CaseId, UUID> findLinked(CaseId id) {
        Map<CaseId, UUID> linked = new HashMap<>();
        record.listOf(id).stream()
                .filter(pair -> pair.status() == Status.SAME)
                .forEach(pair -> linked.put(pair.besides(id), pair.id()));
        return linked;
    }

    /** The cases of pairs, out of reach or not: what may be shown of each is for the caller to ask. */
    public List<CaseSummary> listCases(List<PossibleMatch> pairs) {
        List<CaseId> ids = pairs.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .toList();
        return Reach.whole(() -> cases.list(ids));
    }

    /** How alike the two of a pair are now; empty where one was erased. */
    public Optional<Likeness> compare(PossibleMatch pair) {
        people.refresh();
        return people.findDescription(pair.first().value())
                .flatMap(one ->
                        people.findDescription(pair.second().value()).map(other -> Comparison.between(one, other)));
    }

    /**
     * Decides of a pair as it was seen; who may is for the caller to say. Where the two are held to be one, what protects by one
     * file voids a return that the other orders.
     *
     * @param reason ten characters at least
     */
    public Decided decide(PossibleMatch seen, Outcome outcome, UUID by, String reason) {
        String said = reason.strip();
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
            return Decided.NO_REASON;
        }
        if (!seen.listOutcomes(by).contains(outcome)) {
            return Decided.OVERTAKEN;
        }
        boolean done = casework.judgeSame(
                List.of(seen.first(), seen.second()),
                new OfficerId(by),
                () -> record.decide(seen, outcome, by, now(), said));
        return done ? Decided.DONE : Decided.OVERTAKEN;
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static int hundredth(Likeness likeness) {
        return (int) Math.round(likeness.score() * HUNDRED);
    }
}
