package org.acogida.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.generators.Dice;
import org.acogida.generators.SamplePeople;
import org.acogida.generators.Seeds;
import org.acogida.procedure.Event.ArrivalRegistered;
import org.acogida.procedure.LoneChildChange.Kind;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a household or of a record, no child it leaves alone stays unmarked, and no mark is taken away by itself. */
class LoneChildChangeTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 10, 19);
    private static final Instant NOW = Instant.parse("2018-10-19T16:00:00Z");
    private static final Optional<Birth> GROWN = Optional.of(Birth.on(LocalDate.of(1980, 5, 1)));
    private static final Optional<Birth> CHILD = Optional.of(Birth.on(LocalDate.of(2009, 5, 1)));

    private static CaseState member(int id, int household, Role role, Optional<Birth> birth, boolean marked) {
        Person person = new Person(
                "Zanate", "", Person.Sex.X, birth, "HND", Set.of(), List.of(), Set.of(), Optional.empty(), "");
        Circumstances circumstances = new Circumstances(
                Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, marked, false, "");
        return CaseState.empty(new CaseId(new UUID(0, id)))
                .evolve(new Entry(
                        new ArrivalRegistered(
                                new HouseholdId(new UUID(1, household)),
                                NOW,
                                new ArrivalRegistered.Details(person, circumstances, role)),
                        NOW,
                        new LawId("mx-2018"),
                        new OfficeId("ciudad-hidalgo"),
                        new OfficerId(new UUID(2, 1)),
                        List.of()));
    }

    private static List<LoneChildChange> list(List<CaseState> before, List<CaseState> after) {
        return LoneChildChange.list(before, after, TODAY);
    }

    /** The rule by other words: alone is whoever may be a child and has nobody grown in the household who answers for them. */
    private static boolean isAlone(CaseState who, List<CaseState> all) {
        Optional<Birth> birth = who.person().orElseThrow().birth();
        return (birth.isEmpty() || !birth.get().isSurelyAdult(TODAY))
                && all.stream()
                        .filter(other -> !other.id().equals(who.id()))
                        .filter(other -> other.household().equals(who.household()))
                        .filter(other -> other.person()
                                .orElseThrow()
                                .birth()
                                .filter(of -> of.isSurelyChild(TODAY))
                                .isEmpty())
                        .noneMatch(other -> other.role().answersFor(who.role()));
    }

    private static CaseState any(Dice dice, int id, boolean marked) {
        return member(id, dice.between(0, 1), dice.any(Role.class), SamplePeople.birth(dice, TODAY), marked);
    }

    @Test
    void whoBecomesAloneIsMarkedAndNobodyWhoIsNotAlone() {
        Seeds.forEach(2_000, seed -> {
            Dice dice = new Dice(seed);
            List<CaseState> before = new ArrayList<>();
            List<CaseState> after = new ArrayList<>();
            for (int i = 0; i < dice.between(1, 5); i++) {
                boolean marked = dice.percent(20);
                CaseState was = any(dice, i, marked);
                before.add(was);
                after.add(dice.percent(50) ? was : any(dice, i, marked));
            }
            after.add(any(dice, 9, false));
            List<LoneChildChange> changes = list(before, after);
            for (CaseState is : after) {
                Optional<CaseState> was =
                        before.stream().filter(one -> one.id().equals(is.id())).findFirst();
                boolean marked = is.circumstances().unaccompanied();
                boolean alone = isAlone(is, after);
                boolean becameAlone =
                        alone && was.filter(one -> isAlone(one, before)).isEmpty();
                boolean found =
                        !alone && was.filter(one -> isAlone(one, before)).isPresent();
                if (becameAlone && !marked) {
                    assertThat(changes).contains(new LoneChildChange(is.id(), Kind.MARK));
                }
                assertThat(changes.contains(new LoneChildChange(is.id(), Kind.ASK_OFFICER)))
                        .isEqualTo(marked && found);
                if (!alone || marked) {
                    assertThat(changes).doesNotContain(new LoneChildChange(is.id(), Kind.MARK));
                }
            }
        });
    }

    @Test
    void whoTurnsOutToBeAChildIsMarkedAndWhoTurnsOutToBeGrownUpIsLookedAt() {
        CaseState unknown = member(1, 1, Role.SINGLE, Optional.empty(), false);
        CaseState child = member(1, 1, Role.SINGLE, CHILD, false);
        assertThat(list(List.of(unknown), List.of(child))).containsExactly(new LoneChildChange(child.id(), Kind.MARK));
        assertThat(list(List.of(child), List.of(child))).isEmpty();
        CaseState marked = member(1, 1, Role.SINGLE, CHILD, true);
        CaseState grown = member(1, 1, Role.SINGLE, GROWN, true);
        assertThat(list(List.of(marked), List.of(grown)))
                .containsExactly(new LoneChildChange(grown.id(), Kind.ASK_OFFICER));
    }

    @Test
    void whoseMarkAnOfficerTakesAwayIsNotMarkedAnewByTheSameAct() {
        CaseState marked = member(1, 1, Role.SINGLE, Optional.empty(), true);
        CaseState unmarked = member(1, 1, Role.SINGLE, CHILD, false);
        assertThat(list(List.of(marked), List.of(unmarked))).isEmpty();
    }

    @Test
    void aCarerWhoComesIsToldAndTakesNoMarkAway() {
        CaseState child = member(1, 1, Role.CHILD, CHILD, true);
        CaseState mother = member(2, 1, Role.HEAD, GROWN, false);
        assertThat(list(List.of(child), List.of(child, mother)))
                .containsExactly(new LoneChildChange(child.id(), Kind.ASK_OFFICER));
        assertThat(list(List.of(child, mother), List.of(child, mother))).isEmpty();
    }

    @Test
    void whoAnswersForAnyChildOfTheHouseholdByTheirPlaceIsJudgedByItAlone() {
        CaseState niece = member(1, 1, Role.RELATIVE, CHILD, false);
        CaseState aunt = member(2, 1, Role.HEAD, GROWN, false);
        assertThat(list(List.of(aunt), List.of(aunt, niece)))
                .containsExactly(new LoneChildChange(niece.id(), Kind.MARK));
    }
}
