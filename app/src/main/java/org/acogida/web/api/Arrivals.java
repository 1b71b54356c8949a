package org.acogida.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.access.Operation.Use;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.clock.ProcedureClock;
import org.acogida.matching.Lookalikes;
import org.acogida.matching.Matching;
import org.acogida.matching.PossibleMatch.Said;
import org.acogida.opening.ListedPeople;
import org.acogida.opening.ListedPeople.Listed;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.LoneChild;
import org.acogida.procedure.Person;
import org.acogida.web.form.Ids;
import org.springframework.stereotype.Component;

/** The desk's rules of whoever registers: first it is looked for them, and a child without parent or guardian is marked so. */
@Component
final class Arrivals {
    /** By which a program says that it was told of possible matches. */
    static final String SEEN = "seen";

    private static final Shape TOKEN = new Scalars.Id();

    private final Casework casework;
    private final Matching matching;
    private final ListedPeople people;
    private final ProcedureClock clock;
    private final Problems problems;

    Arrivals(Casework casework, Matching matching, ListedPeople people, ProcedureClock clock, Problems problems) {
        this.casework = casework;
        this.matching = matching;
        this.people = people;
        this.clock = clock;
        this.problems = problems;
    }

    /** What a program goes on with: the possible matches it was told of, none where nobody is like anybody. */
    static Route of(Route route) {
        return route.asks(SEEN, TOKEN).fails(ProblemKind.POSSIBLE_MATCHES, ProblemKind.UNRECORDED);
    }

    /** The same acts, each child of a household that comes whole judged by who is with it; as the body says, however often it is sent. */
    List<Submission> judge(List<Submission> acts) {
        Map<HouseholdId, List<RegisterArrival>> households = acts.stream()
                .flatMap(act -> arrival(act).stream())
                .collect(Collectors.groupingBy(RegisterArrival::household));
        return acts.stream()
                .map(act -> arrival(act)
                        .map(of -> judge(act, of, households.getOrDefault(of.household(), List.of())))
                        .orElse(act))
                .toList();
    }

    private Submission judge(Submission act, RegisterArrival arrival, List<RegisterArrival> household) {
        if (!LoneChild.isWhole(household)) {
            return act;
        }
        List<RegisterArrival> others = new ArrayList<>(household);
        others.remove(arrival);
        RegisterArrival judged = LoneChild.judge(arrival, others, day(act));
        return new Submission(
                act.commandId(), act.caseId(), act.expectedVersion(), act.by(), act.office(), act.occurredAt(), judged);
    }

    /** The day of filing: of what was registered before, that one, so that the same body comes to the same. */
    private LocalDate day(Submission act) {
        Instant filed = act.occurredAt()
                .or(() -> casework.listHistory(act.caseId()).stream()
                        .findFirst()
                        .map(first -> first.entry().occurredAt()))
                .orElseGet(clock::now);
        return casework.context(act.office(), act.by(), filed).today();
    }

    private static Optional<RegisterArrival> arrival(Submission act) {
        return act.command() instanceof RegisterArrival arrival ? Optional.of(arrival) : Optional.empty();
    }

    /** Whoever on file may be one of those to be registered; of those on record already nobody is looked for. */
    List<Lookalikes> look(List<Submission> acts) {
        Map<CaseId, Person> fresh = new LinkedHashMap<>();
        acts.forEach(act -> arrival(act).ifPresent(of -> fresh.put(act.caseId(), of.person())));
        if (fresh.isEmpty()) {
            return List.of();
        }
        fresh.keySet().removeAll(casework.listHistories(fresh.keySet()).keySet());
        return matching.findLikely(fresh);
    }

    /**
     * The answer to a program that was not told of them; empty where it was, by what it says. That there is somebody is counted and
     * on record as if a search had shown them, and how many is not told (safety R4).
     */
    Optional<Reply> refuse(List<Lookalikes> found, Call call) {
        if (found.isEmpty() || call.find(SEEN, UUID.class).equals(Optional.of(token(found)))) {
            return Optional.empty();
        }
        List<Listed> told = found.stream()
                .flatMap(one -> one.cases().stream())
                .map(one -> new Listed(one.id(), one.office(), false))
                .toList();
        people.look(call.officer(), Use.SEARCH_CASES, told);
        Locale language = call.language();
        return Optional.of(Reply.problem(
                problems.of(ProblemKind.POSSIBLE_MATCHES, language).with(new Problem.Possible(token(found)))));
    }

    private static UUID token(List<Lookalikes> found) {
        UUID token = new UUID(0, 0);
        for (Lookalikes one : found) {
            token = Ids.derive(token, SEEN, one.proof().toString());
        }
        return token;
    }

    /** Writes down, once they are registered, of whom people like them were told. */
    void note(List<Lookalikes> found, Call call) {
        found.forEach(one -> matching.note(one, call.officer().id(), Said.UNSURE));
    }
}
