package org.acogida.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.acogida.generators.Dice;
import org.acogida.generators.SamplePeople;
import org.acogida.generators.Seeds;
import org.acogida.procedure.LoneChild.Companion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a child is without parent or guardian. */
class LoneChildTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 10, 19);
    private static final Optional<Birth> GROWN = Optional.of(Birth.on(LocalDate.of(1980, 5, 1)));
    private static final Optional<Birth> CHILD = Optional.of(Birth.on(LocalDate.of(2009, 5, 1)));

    private static Companion grown(Role role) {
        return new Companion(role, GROWN, false);
    }

    private static Companion child(Role role) {
        return new Companion(role, CHILD, false);
    }

    private static Optional<LoneChild> find(Companion who, Companion... others) {
        return LoneChild.find(who, List.of(others), false, TODAY);
    }

    /** A child is separated exactly when no grown-up of the household is parent or carer, whoever else is there. */
    @Test
    void aChildIsSeparatedExactlyWhenNoGrownUpIsParentOrCarer() {
        Seeds.forEach(2_000, seed -> {
            Dice dice = new Dice(seed);
            Companion who = companion(dice);
            List<Companion> others = new ArrayList<>();
            for (int i = dice.between(0, 5); i > 0; i--) {
                others.add(companion(dice));
            }
            Predicate<Companion> grown =
                    other -> other.birth().isEmpty() || !other.birth().get().isSurelyChild(TODAY);
            boolean adult = who.birth().isPresent() && who.birth().get().isSurelyAdult(TODAY);
            boolean parent = others.stream()
                    .filter(grown)
                    .anyMatch(other -> other.caresForChild() || other.role().answersFor(who.role()));
            Optional<LoneChild> expected = adult || parent
                    ? Optional.empty()
                    : Optional.of(others.stream().anyMatch(grown) ? LoneChild.SEPARATED : LoneChild.UNACCOMPANIED);
            assertThat(LoneChild.find(who, others, false, TODAY)).isEqualTo(expected);
        });
    }

    private static Companion companion(Dice dice) {
        return new Companion(dice.any(Role.class), SamplePeople.birth(dice, TODAY), dice.percent(10));
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, CHILD, false",
        "PARTNER, CHILD, false",
        "HEAD, SIBLING, true",
        "HEAD, PARTNER, true",
        "HEAD, GRANDCHILD, true",
        "HEAD, RELATIVE, true",
        "HEAD, RELATIVE_OF_PARTNER, true",
        "HEAD, DEPENDANT, true",
        "PARENT, HEAD, false",
        "PARENT, SIBLING, false",
        "CHILD, GRANDCHILD, false",
        "SIBLING, HEAD, true",
        "GRANDPARENT, HEAD, true",
        "CARER, HEAD, false",
        "CARER, DEPENDANT, false"
    })
    void oneGrownUp(Role grown, Role child, boolean separated) {
        assertThat(find(child(child), grown(grown)).isPresent()).isEqualTo(separated);
    }

    @Test
    void childrenAmongThemselvesAreUnaccompanied() {
        assertThat(find(child(Role.SINGLE))).hasValue(LoneChild.UNACCOMPANIED);
        assertThat(find(child(Role.CHILD), child(Role.HEAD))).hasValue(LoneChild.UNACCOMPANIED);
    }

    @Test
    void whoseAgeIsUnknownMayBeAChildAndMayBeAParent() {
        Companion unknown = new Companion(Role.SINGLE, Optional.empty(), false);
        assertThat(find(unknown)).hasValue(LoneChild.UNACCOMPANIED);
        assertThat(find(child(Role.CHILD), new Companion(Role.HEAD, Optional.empty(), false)))
                .isEmpty();
    }

    @Test
    void whoIsSaidToCareForAChildAnswersForThem() {
        assertThat(find(child(Role.RELATIVE), grown(Role.HEAD), new Companion(Role.SIBLING, GROWN, true)))
                .isEmpty();
    }

    @Test
    void whoIsSaidToBeAloneIsBelievedUnlessGrownUp() {
        List<Companion> mother = List.of(grown(Role.HEAD));
        assertThat(LoneChild.find(child(Role.CHILD), mother, true, TODAY)).hasValue(LoneChild.SEPARATED);
        assertThat(LoneChild.find(grown(Role.CHILD), mother, true, TODAY)).isEmpty();
    }
}
