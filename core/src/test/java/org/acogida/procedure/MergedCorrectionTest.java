package org.acogida.procedure;

import static org.acogida.procedure.RecordField.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.generators.Dice;
import org.acogida.generators.SamplePeople;
import org.acogida.generators.Seeds;
import org.acogida.procedure.Person.IdentityDocument;
import org.acogida.procedure.Person.Need;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.junit.jupiter.api.Test;

/** Two officers who correct the same record at once lose nothing of it. */
class MergedCorrectionTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 10, 19);
    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final IdentityDocument PASSPORT = new IdentityDocument("pasaporte", "E1");
    private static final IdentityDocument LICENCE = new IdentityDocument("licencia", "L1");
    private static final IdentityDocument CARD = new IdentityDocument("cédula", "C1");
    private static final Set<RecordField> SETS = Set.of(LANGUAGES, NEEDS, DOCUMENTS);
    private static final int USUAL = 2_000;

    private static RecordedPerson record(Dice dice) {
        return new RecordedPerson(withPapers(dice, SamplePeople.person(dice, TODAY)), SamplePeople.circumstances(dice));
    }

    private static Person withPapers(Dice dice, Person p) {
        return new Person(
                p.givenNames(),
                p.surnames(),
                p.sex(),
                p.birth(),
                p.nationality(),
                p.languages(),
                List.copyOf(dice.some(List.of(PASSPORT, LICENCE, CARD), 3)),
                p.needs(),
                p.interviewer(),
                dice.oneOf("", "555", "a su hermana"));
    }

    /** The same with some fields, and no others, as somebody else has them. */
    private static RecordedPerson edited(Dice dice, RecordedPerson of) {
        RecordedPerson other = record(dice);
        Person a = of.person();
        Person b = other.person();
        Circumstances c = of.circumstances();
        Circumstances d = other.circumstances();
        int chance = dice.oneOf(0, 15, 60);
        String given = dice.percent(chance) ? b.givenNames() : a.givenNames();
        String surnames = dice.percent(chance) ? dice.oneOf("", b.surnames()) : a.surnames();
        Person person = new Person(
                given.isBlank() && surnames.isBlank() ? "Ana" : given,
                surnames,
                dice.percent(chance) ? b.sex() : a.sex(),
                dice.percent(chance) ? b.birth() : a.birth(),
                dice.percent(chance) ? b.nationality() : a.nationality(),
                dice.percent(chance) ? b.languages() : a.languages(),
                dice.percent(chance) ? b.documents() : a.documents(),
                dice.percent(chance) ? b.needs() : a.needs(),
                dice.percent(chance) ? b.interviewer() : a.interviewer(),
                dice.percent(chance) ? b.contact() : a.contact());
        return new RecordedPerson(
                person,
                new Circumstances(
                        dice.percent(chance) ? d.wish() : c.wish(),
                        dice.percent(chance) ? d.entry() : c.entry(),
                        dice.percent(chance) ? d.validVisa() : c.validVisa(),
                        dice.percent(chance) ? d.unaccompanied() : c.unaccompanied(),
                        dice.percent(chance) ? d.caresForChild() : c.caresForChild(),
                        dice.percent(chance) ? dice.oneOf("Suchiate", "Talismán") : c.crossing()));
    }

    private static Optional<Object> value(RecordField field, RecordedPerson on) {
        Event arrival = new Event.ArrivalRegistered(
                new HouseholdId(new UUID(0, 2)),
                Instant.EPOCH,
                new Event.ArrivalRegistered.Details(on.person(), on.circumstances(), Role.SINGLE));
        Entry entry = new Entry(
                arrival,
                Instant.EPOCH,
                new LawId("mx-2018"),
                new OfficeId("comar-tapachula"),
                new OfficerId(new UUID(0, 3)),
                List.of());
        return field.find(CaseState.empty(CASE).evolve(entry));
    }

    private static Set<Object> elements(RecordField field, RecordedPerson on) {
        return new HashSet<>(
                switch (field) {
                    case LANGUAGES -> on.person().languages();
                    case NEEDS -> on.person().needs();
                    default -> on.person().documents();
                });
    }

    @Test
    void whereOnlyOneCorrectedTheRecordIsAsThatOneLeftIt() {
        Seeds.forEach(USUAL, seed -> {
            Dice dice = new Dice(seed);
            RecordedPerson base = record(dice);
            RecordedPerson other = edited(dice, base);
            assertThat(MergedCorrection.of(base, base, other))
                    .isEqualTo(new MergedCorrection(other, Set.of(), Set.of()));
            assertThat(MergedCorrection.of(base, other, base).person()).isEqualTo(other);
            assertThat(MergedCorrection.of(base, other, other).person()).isEqualTo(other);
            assertThat(MergedCorrection.of(base, other, other).clashes()).isEmpty();
        });
    }

    @Test
    void eachFieldIsAsWhoeverTouchedItLeftItAndWhatBothTouchedIsAskedAbout() {
        Seeds.forEach(USUAL, seed -> {
            Dice dice = new Dice(seed);
            RecordedPerson base = record(dice);
            RecordedPerson theirs = edited(dice, base);
            RecordedPerson mine = edited(dice, base);
            MergedCorrection merged = MergedCorrection.of(base, theirs, mine);
            for (RecordField field : RecordField.listCorrected()) {
                Optional<Object> was = value(field, base);
                Optional<Object> recorded = value(field, theirs);
                Optional<Object> typed = value(field, mine);
                Optional<Object> is = value(field, merged.person());
                assertThat(merged.theirs().contains(field)).as("%s", field).isEqualTo(!was.equals(recorded));
                if (merged.clashes().contains(field)) {
                    assertThat(is).as("%s", field).isEqualTo(recorded);
                } else if (SETS.contains(field)) {
                    gathered(field, base, theirs, mine, merged.person());
                } else {
                    assertThat(is).as("%s", field).isEqualTo(typed.equals(was) ? recorded : typed);
                    assertThat(typed.equals(was) || recorded.equals(was) || typed.equals(recorded))
                            .as("%s", field)
                            .isTrue();
                }
            }
        });
    }

    /** What either added is there, what either took away is gone, and what nobody touched stays. */
    private static void gathered(
            RecordField field, RecordedPerson base, RecordedPerson theirs, RecordedPerson mine, RecordedPerson merged) {
        Set<Object> expected = new HashSet<>();
        Set<Object> was = elements(field, base);
        Set<Object> recorded = elements(field, theirs);
        Set<Object> typed = elements(field, mine);
        Set<Object> all = new HashSet<>(was);
        all.addAll(recorded);
        all.addAll(typed);
        for (Object one : all) {
            boolean stays = was.contains(one)
                    ? recorded.contains(one) && typed.contains(one)
                    : recorded.contains(one) || typed.contains(one);
            if (stays) {
                expected.add(one);
            }
        }
        assertThat(elements(field, merged)).as("%s", field).isEqualTo(expected);
    }

    @Test
    void itDoesNotMatterWhoSavedFirstWhereNothingClashes() {
        List<Integer> whole = new ArrayList<>();
        Seeds.forEach(USUAL, seed -> {
            Dice dice = new Dice(seed);
            RecordedPerson base = record(dice);
            RecordedPerson one = edited(dice, base);
            RecordedPerson other = edited(dice, base);
            MergedCorrection merged = MergedCorrection.of(base, one, other);
            MergedCorrection turned = MergedCorrection.of(base, other, one);
            assertThat(turned.clashes()).isEqualTo(merged.clashes());
            if (merged.clashes().isEmpty()) {
                assertThat(turned.person()).isEqualTo(merged.person());
                whole.add(1);
            }
        });
        assertThat(whole).hasSizeGreaterThan(Seeds.count(USUAL) / 10);
    }

    private static RecordedPerson called(String given, String surnames, List<IdentityDocument> documents) {
        return new RecordedPerson(
                new Person(
                        given,
                        surnames,
                        Person.Sex.F,
                        Optional.empty(),
                        "HND",
                        Set.of("es"),
                        documents,
                        Set.of(Need.WR),
                        Optional.empty(),
                        ""),
                new Circumstances(
                        Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, false, false, ""));
    }

    @Test
    void nobodyIsLeftWithoutANameByTwoWhoTookAwayOneEach() {
        RecordedPerson base = called("Ana", "Ruiz", List.of());
        RecordedPerson theirs = called("", "Ruiz", List.of());
        RecordedPerson mine = called("Ana", "", List.of());
        MergedCorrection merged = MergedCorrection.of(base, theirs, mine);
        assertThat(merged.person()).isEqualTo(theirs);
        assertThat(merged.clashes()).containsExactlyInAnyOrder(GIVEN_NAMES, SURNAMES);
    }

    @Test
    void aPaperThatBothPutAnotherInThePlaceOfIsAskedAbout() {
        RecordedPerson base = called("Ana", "", List.of(PASSPORT));
        RecordedPerson theirs = called("Ana", "", List.of(LICENCE));
        RecordedPerson mine = called("Ana", "", List.of(CARD));
        assertThat(MergedCorrection.of(base, theirs, mine).clashes()).containsExactly(DOCUMENTS);
        RecordedPerson added = called("Ana", "", List.of(PASSPORT, LICENCE));
        assertThat(MergedCorrection.of(base, added, called("Ana", "", List.of(PASSPORT, CARD)))
                        .person()
                        .person()
                        .documents())
                .containsExactly(PASSPORT, CARD, LICENCE);
    }
}
