package org.acogida.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.casework.Answer;
import org.acogida.casework.RandomLives;
import org.acogida.casework.Submission;
import org.acogida.casework.TestDesk;
import org.acogida.matching.Matching.Decided;
import org.acogida.matching.PossibleMatch.Found;
import org.acogida.matching.PossibleMatch.Outcome;
import org.acogida.matching.PossibleMatch.Said;
import org.acogida.matching.PossibleMatch.Status;
import org.acogida.people.Described;
import org.acogida.postgres.Reach;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.CorrectPerson;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.OrderReturn;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Person;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.procedure.ReturnKind;
import org.acogida.rulebook.Safeguard;
import org.acogida.worklists.CaseList.LikeCase;
import org.acogida.worklists.Descriptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two cases that may be of one person: found, decided, taken back, and never merged (safety R13, I9). */
class MatchingTest {

    private static final String REASON = "La madre los reconoce, Quetzalcanaria";
    private static final LocalDate BORN = LocalDate.of(1985, 3, 2);
    private static final TestDesk DESK = new TestDesk();
    private static final TransactionTemplate TRANSACTIONS = new TransactionTemplate(DESK.wiring.transactions);
    private static final MatchRecord RECORD = DESK.wiring.matches;
    private static final Matching MATCHING =
            new Matching(DESK.wiring.people, DESK.wiring.cases, RECORD, DESK::now, DESK.wiring.casework);
    private static final JdbcTemplate OWNER = new JdbcTemplate(DESK.owner());
    private static final UUID SUPERVISOR = DESK.officer(Role.SUPERVISOR).value();
    private static final UUID PROTECTION = DESK.officer(Role.PROTECTION).value();

    @AfterAll
    static void end() {
        DESK.close();
    }

    private static Person person(String given, String surnames, Optional<Birth> birth) {
        return new Person(
                given, surnames, Person.Sex.M, birth, "HND", Set.of(), List.of(), Set.of(), Optional.empty(), "");
    }

    private static CaseId register(Person person) {
        return register(person, new HouseholdId(UUID.randomUUID()));
    }

    private static CaseId register(Person person, HouseholdId household) {
        CaseId id = new CaseId(UUID.randomUUID());
        RegisterArrival visitor = TestDesk.visitor("Nadie");
        DESK.done(
                id,
                new RegisterArrival(household, visitor.enteredAt(), person, visitor.circumstances(), visitor.role()));
        return id;
    }

    private static CaseId register(String given, String surnames) {
        return register(person(given, surnames, Optional.of(Birth.on(BORN))));
    }

    private static List<PossibleMatch> of(CaseId id) {
        return Reach.whole(() -> RECORD.listOf(id));
    }

    private static PossibleMatch only(CaseId id) {
        List<PossibleMatch> pairs = of(id);
        assertThat(pairs).hasSize(1);
        return pairs.getFirst();
    }

    private static Decided decide(CaseId id, Outcome outcome) {
        return MATCHING.decide(only(id), outcome, SUPERVISOR, REASON);
    }

    /** As two people do it. */
    private static Decided takeBack(CaseId id) {
        assertThat(decide(id, Outcome.PROPOSED)).isEqualTo(Decided.DONE);
        return MATCHING.decide(only(id), Outcome.TAKEN_BACK, PROTECTION, REASON);
    }

    private static Set<CaseId> linked(CaseId id) {
        return Reach.whole(() -> MATCHING.findLinked(id)).keySet();
    }

    @Test
    void whoCameInTwiceIsTwoRecordsAndAPossibleMatch() {
        CaseId first = register("José", "González");
        CaseId second = register("Jose", "Gonzales");
        assertThat(MATCHING.lookFor(List.of(second))).isOne();
        assertThat(MATCHING.lookFor(List.of(second, first)))
                .as("once, in whichever order")
                .isZero();
        PossibleMatch pair = only(first);
        assertThat(pair.besides(first)).isEqualTo(second);
        assertThat(pair.status()).isEqualTo(Status.OPEN);
        assertThat(pair.found()).isEqualTo(Found.SYNC);
        assertThat(pair.score()).isGreaterThanOrEqualTo(90);
        assertThat(DESK.state(first).isRegistered()).isTrue();
        assertThat(DESK.state(second).isRegistered()).isTrue();
    }

    @Test
    void whoIsProtectedByOneFileIsNotReturnedByAnother() {
        CaseId first = returnable("Irma");
        CaseId second = returnable("Irma");
        MATCHING.lookFor(List.of(second));
        DESK.done(first, new FileClaim(Manner.ORAL, ""));
        assertThat(decide(first, Outcome.SAME)).isEqualTo(Decided.DONE);
        assertThat(DESK.submit(second, new OrderReturn(ReturnKind.ASSISTED, "asked for it", ReceiptAnswer.NO)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why().by())
                                .extracting(Safeguard::id)
                                .contains("no-return-while-claim"));
        assertThat(takeBack(first)).isEqualTo(Decided.DONE);
        assertThat(DESK.submit(second, new OrderReturn(ReturnKind.ASSISTED, "asked for it", ReceiptAnswer.NO)))
                .isInstanceOf(Answer.Done.class);
    }

    private static CaseId returnable(String name) {
        return DESK.returnable(TestDesk.returning(name));
    }

    @Test
    void aFamilyIsNotHeldToBeOneNorWhoIsTooFarFromAnother() {
        HouseholdId twins = new HouseholdId(UUID.randomUUID());
        CaseId one = register(person("Abel", "Zometa", Optional.of(Birth.on(BORN))), twins);
        register(person("Abel", "Zometa", Optional.of(Birth.on(BORN))), twins);
        assertThat(MATCHING.lookFor(List.of(one))).isZero();
        CaseId father = register(person("Noé", "Tábora", Optional.of(Birth.inYears(1950, 1950))));
        register(person("Noé", "Tábora", Optional.of(Birth.inYears(1980, 1980))));
        assertThat(MATCHING.lookFor(List.of(father, new CaseId(UUID.randomUUID()))))
                .isZero();
    }

    @Test
    void aCommonNameWithoutBirthsSaysNothing() {
        List<CaseId> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(register(person("Juan", "Chavarría", Optional.empty())));
        }
        assertThat(MATCHING.lookFor(all.subList(0, 1))).isZero();
    }

    @Test
    void theRoundFollowsTheJournalAndFindsWhoIsCorrected() throws InterruptedException {
        MatchRounds rounds =
                new MatchRounds(MATCHING, DESK.wiring.journal, DESK.wiring.client, TRANSACTIONS, "command");
        CaseId first = register("Wilmer", "Ordóñez");
        CaseId second = register("Óscar", "Paguada");
        while (rounds.lookOnce()) {
            assertThat(of(first)).isEmpty();
        }
        assertThat(of(first)).isEmpty();
        DESK.done(
                second,
                new CorrectPerson(
                        person("Wuilmer", "Ordonez", Optional.of(Birth.on(BORN))),
                        TestDesk.visitor("Nadie").circumstances()));
        rounds.lookOnce();
        assertThat(only(first).found()).isEqualTo(Found.ROUND);
        assertThat(only(first).besides(first)).isEqualTo(second);
        assertThat(rounds.lookOnce()).as("nothing is left").isFalse();
        rounds.destroy();
    }

    @Test
    void whatTheDeskWasShownIsWrittenDownWithWhatItSaid() {
        CaseId onFile = register("Selvin", "Urbina");
        Described typed = Descriptions.of("Urvina Selbin", Optional.of(Birth.on(BORN)), Person.Sex.M);
        List<LikeCase> likely = MATCHING.findLikely(typed, List.of(), 5);
        assertThat(likely).extracting(one -> one.summary().id()).containsExactly(onFile);
        assertThat(MATCHING.findLikely(typed, List.of(onFile), 5)).isEmpty();
        CaseId fresh = register("Selbin", "Urvina");
        MATCHING.noteAtDesk(fresh, likely.getFirst(), SUPERVISOR, Said.HURRY);
        MATCHING.lookFor(List.of(fresh));
        PossibleMatch pair = only(fresh);
        assertThat(pair.atDesk()).contains(new PossibleMatch.AtDesk(SUPERVISOR, Said.HURRY));
        assertThat(pair.found()).isEqualTo(Found.DESK);
    }

    @Test
    void aDecisionLinksAndIsTakenBackAndNothingOfItIsForgotten() {
        CaseId first = register("Darwin", "Erazo");
        CaseId second = register("Darbin", "Eraso");
        MATCHING.lookFor(List.of(second));
        PossibleMatch seen = only(first);
        assertThat(MATCHING.decide(seen, Outcome.SAME, SUPERVISOR, "corto")).isEqualTo(Decided.NO_REASON);
        assertThat(MATCHING.decide(seen, Outcome.SAME, SUPERVISOR, "x".repeat(2_001)))
                .isEqualTo(Decided.NO_REASON);
        assertThat(MATCHING.decide(seen, Outcome.TAKEN_BACK, SUPERVISOR, REASON))
                .isEqualTo(Decided.OVERTAKEN);
        assertThat(MATCHING.decide(seen, Outcome.SAME, SUPERVISOR, REASON)).isEqualTo(Decided.DONE);
        assertThat(linked(first)).containsExactly(second);
        assertThat(linked(second)).containsExactly(first);
        assertThat(MATCHING.decide(seen, Outcome.DIFFERENT, SUPERVISOR, REASON))
                .as("by who did not see it")
                .isEqualTo(Decided.OVERTAKEN);
        assertThat(takeBack(first)).isEqualTo(Decided.DONE);
        assertThat(linked(first)).isEmpty();
        assertThat(only(first).status()).isEqualTo(Status.OPEN);
        assertThat(decide(first, Outcome.DIFFERENT)).isEqualTo(Decided.DONE);
        MATCHING.lookFor(List.of(first, second));
        assertThat(only(first).status()).isEqualTo(Status.DIFFERENT);
        assertThat(only(first).decisions())
                .extracting(PossibleMatch.Decision::outcome)
                .containsExactly(Outcome.SAME, Outcome.PROPOSED, Outcome.TAKEN_BACK, Outcome.DIFFERENT);
        assertThat(only(first).decisions())
                .allSatisfy(one -> assertThat(one.words()).contains(REASON));
        for (String change : List.of(
                "update match_decision set outcome = 'SAME'",
                "delete from match_decision",
                "delete from possible_match")) {
            assertThatThrownBy(() -> OWNER.update(change)).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aLinkStandsUntilAnotherThanWhoProposedItTakesItBack() {
        CaseId first = register("Marvin", "Turcios");
        CaseId second = register("Marbin", "Tursios");
        MATCHING.lookFor(List.of(second));
        decide(first, Outcome.SAME);
        assertThat(decide(first, Outcome.TAKEN_BACK)).as("by one").isEqualTo(Decided.OVERTAKEN);
        assertThat(decide(first, Outcome.DIFFERENT)).as("by one, otherwise").isEqualTo(Decided.OVERTAKEN);
        assertThat(decide(first, Outcome.PROPOSED)).isEqualTo(Decided.DONE);
        assertThat(linked(first)).containsExactly(second);
        assertThat(Reach.whole(() -> MATCHING.listProposed(5)))
                .extracting(PossibleMatch::id)
                .contains(only(first).id());
        assertThat(decide(first, Outcome.TAKEN_BACK)).as("by the same").isEqualTo(Decided.OVERTAKEN);
        assertThat(linked(first)).containsExactly(second);
        assertThat(decide(first, Outcome.SAME)).as("it stays").isEqualTo(Decided.DONE);
        assertThat(MATCHING.decide(only(first), Outcome.TAKEN_BACK, PROTECTION, REASON))
                .as("nobody proposes it any more")
                .isEqualTo(Decided.OVERTAKEN);
        assertThat(takeBack(first)).isEqualTo(Decided.DONE);
        assertThat(linked(first)).isEmpty();
        assertThat(decide(first, Outcome.DIFFERENT)).isEqualTo(Decided.DONE);
        assertThat(decide(first, Outcome.TAKEN_BACK)).as("one opens it again").isEqualTo(Decided.DONE);
    }

    /** Whatever the program would say. */
    @Test
    void theDatabaseItselfTakesNoLinkBackByOne() {
        CaseId first = register("Neptalí", "Bonilla");
        CaseId second = register("Neftalí", "Bonilla");
        MATCHING.lookFor(List.of(second));
        decide(first, Outcome.SAME);
        for (String outcome : List.of("TAKEN_BACK", "DIFFERENT")) {
            refusesToWrite(first, outcome);
        }
        decide(first, Outcome.PROPOSED);
        for (String outcome : List.of("TAKEN_BACK", "DIFFERENT", "PROPOSED")) {
            refusesToWrite(first, outcome);
        }
        assertThat(linked(first)).containsExactly(second);
    }

    private static void refusesToWrite(CaseId of, String outcome) {
        assertThatThrownBy(() -> OWNER.update("""
                        insert into match_decision
                            (possible_match, outcome, decided_by, decided_at, first_key, second_key, words)
                        values (?, ?, ?, now(), 1, 2, '')
                        """, only(of).id(), outcome, SUPERVISOR))
                .as(outcome)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("taken back by two");
    }

    @Test
    void whatWasSaidIsSealedWithBothPersonsKeys() {
        long first = DESK.wiring.keys.next();
        long second = DESK.wiring.keys.next();
        UUID match = UUID.randomUUID();
        MatchWords words = new MatchWords(DESK.wiring.keys);
        byte[] sealed = words.seal(match, first, second, REASON);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Quetzalcanaria");
        assertThat(words.open(match, first, second, sealed)).contains(REASON);
        assertThatThrownBy(() -> words.open(UUID.randomUUID(), first, second, sealed))
                .isInstanceOf(RuntimeException.class);
        DESK.wiring.keys.destroy(List.of(second));
        assertThat(words.open(match, first, second, sealed)).isEmpty();
        long third = DESK.wiring.keys.next();
        byte[] other = words.seal(match, first, third, REASON);
        DESK.wiring.keys.destroy(List.of(first));
        assertThat(words.open(match, first, third, other)).isEmpty();
    }

    /** All that is on record of two cases, beside the pair. */
    private static List<Object> all(List<CaseId> ids) {
        List<Object> all = new ArrayList<>();
        for (CaseId id : ids) {
            CaseState state = DESK.state(id);
            all.add(state);
            for (String table : List.of("event", "case_view", "case_person", "work_item", "person_part", "command")) {
                all.add(OWNER.queryForList(
                        "select t::text from " + table + " t where case_id = ? order by 1", String.class, id.value()));
            }
        }
        return all;
    }

    /** Linking and unlinking leaves both cases as they were, and an act in one moves nothing of the other while linked. */
    @Test
    void linkedAndUnlinkedBothCasesAreAsTheyWere() {
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            CaseId first = new RandomLives(DESK, seed).live(6).getFirst();
            CaseId second = new RandomLives(DESK, seed + 1_000).live(6).getFirst();
            assertThat(Reach.whole(() -> RECORD.add(first, second, 95, Found.ROUND, DESK.now(), Optional.empty())))
                    .isTrue();
            List<Object> before = all(List.of(first, second));
            List<Outcome> course = random.nextBoolean()
                    ? List.of(Outcome.SAME, Outcome.TAKEN_BACK)
                    : List.of(Outcome.DIFFERENT, Outcome.SAME, Outcome.TAKEN_BACK);
            for (Outcome outcome : course) {
                assertThat(outcome == Outcome.TAKEN_BACK ? takeBack(first) : decide(first, outcome))
                        .isEqualTo(Decided.DONE);
                assertThat(all(List.of(first, second)))
                        .as("seed " + seed + ", " + outcome)
                        .isEqualTo(before);
            }
            decide(first, Outcome.SAME);
            List<Object> other = all(List.of(second));
            DESK.wiring.casework.submit(Submission.now(
                    UUID.randomUUID(),
                    first,
                    DESK.officer(Role.SUPERVISOR),
                    TestDesk.BRIDGE,
                    new Command.FileClaim(org.acogida.procedure.Manner.ORAL, "pide protección")));
            assertThat(all(List.of(second))).as("seed " + seed).isEqualTo(other);
        }
    }

    @Test
    void aPairIsSeenByOfficesThatReachOneOfTheTwoAndByNobodyElse() {
        CaseId first = register("Odette", "Fleury");
        CaseId second = register("Odete", "Fleuri");
        MATCHING.lookFor(List.of(second));
        decide(first, Outcome.SAME);
        UUID id = only(first).id();
        assertThat(Reach.of(Set.of(TestDesk.BRIDGE.value())).call(() -> MATCHING.find(id)))
                .map(PossibleMatch::decisions)
                .hasValueSatisfying(decisions -> assertThat(decisions).hasSize(1));
        assertThat(Reach.of(Set.of("tenosique")).call(() -> MATCHING.find(id))).isEmpty();
        assertThat(Reach.of(Set.of()).call(() -> MATCHING.find(id)))
                .as("where nothing is said")
                .isEmpty();
    }
}
