package org.acogida.procedure;

import static org.acogida.procedure.RecordField.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.acogida.procedure.Person.IdentityDocument;

/**
 * Two corrections made of the same record at once, brought together field by field. A field that one of them changed is as
 * that one left it; needs, languages and papers that either added stay, and go where one took them away. A field that both
 * changed, each otherwise, clashes: it stays as it is on record, and a person chooses.
 *
 * @param person the record with what both changed
 * @param theirs the fields that the other changed
 * @param clashes the fields that both changed, each otherwise
 */
public record MergedCorrection(RecordedPerson person, Set<RecordField> theirs, Set<RecordField> clashes) {
    private static final Comparator<IdentityDocument> BY_NAME =
            Comparator.comparing(IdentityDocument::kind).thenComparing(IdentityDocument::number);

    public MergedCorrection {
        theirs = Collections.unmodifiableSet(enumSet(theirs));
        clashes = Collections.unmodifiableSet(enumSet(clashes));
    }

    private static Set<RecordField> enumSet(Set<RecordField> fields) {
        Set<RecordField> set = EnumSet.noneOf(RecordField.class);
        set.addAll(fields);
        return set;
    }

    /**
     * Brings them together.
     *
     * @param base the record that both began with
     * @param theirs what the other made of it, which is on record
     * @param mine what is to be recorded
     */
    public static MergedCorrection of(RecordedPerson base, RecordedPerson theirs, RecordedPerson mine) {
        return new Merging(base, theirs, mine).merge();
    }

    private static final class Merging {
        private final RecordedPerson base;
        private final RecordedPerson theirs;
        private final RecordedPerson mine;
        private final Set<RecordField> changed = EnumSet.noneOf(RecordField.class);
        private final Set<RecordField> clashes = EnumSet.noneOf(RecordField.class);

        Merging(RecordedPerson base, RecordedPerson theirs, RecordedPerson mine) {
            this.base = base;
            this.theirs = theirs;
            this.mine = mine;
        }

        MergedCorrection merge() {
            String given = one(GIVEN_NAMES, on -> on.person().givenNames());
            String surnames = one(SURNAMES, on -> on.person().surnames());
            if (mayLeaveNameless(given, surnames)) {
                clashes.addAll(List.of(GIVEN_NAMES, SURNAMES));
                given = theirs.person().givenNames();
                surnames = theirs.person().surnames();
            }
            Person person = new Person(
                    given,
                    surnames,
                    one(SEX, on -> on.person().sex()),
                    one(BIRTH, on -> on.person().birth()),
                    one(NATIONALITY, on -> on.person().nationality()),
                    several(LANGUAGES, on -> on.person().languages()),
                    documents(),
                    several(NEEDS, on -> on.person().needs()),
                    one(INTERVIEWER, on -> on.person().interviewer()),
                    one(CONTACT, on -> on.person().contact()));
            Circumstances circumstances = new Circumstances(
                    one(WISH, on -> on.circumstances().wish()),
                    one(ENTRY, on -> on.circumstances().entry()),
                    one(VALID_VISA, on -> on.circumstances().validVisa()),
                    one(UNACCOMPANIED, on -> on.circumstances().unaccompanied()),
                    one(CARES_FOR_CHILD, on -> on.circumstances().caresForChild()),
                    one(CROSSING, on -> on.circumstances().crossing()));
            return new MergedCorrection(new RecordedPerson(person, circumstances), changed, clashes);
        }

        /** Whether nobody could call the person by what remains, whichever of two clashing names is chosen. */
        private boolean mayLeaveNameless(String given, String surnames) {
            boolean noGiven = given.isBlank() || clashes.contains(GIVEN_NAMES);
            boolean noSurnames = surnames.isBlank() || clashes.contains(SURNAMES);
            boolean bothGiven = !theirs.person().givenNames().isBlank()
                    && !mine.person().givenNames().isBlank();
            boolean bothSurnames = !theirs.person().surnames().isBlank()
                    && !mine.person().surnames().isBlank();
            return noGiven && noSurnames && !bothGiven && !bothSurnames;
        }

        private <T> T one(RecordField field, Function<RecordedPerson, T> of) {
            T was = of.apply(base);
            T recorded = of.apply(theirs);
            T typed = of.apply(mine);
            note(field, was, recorded);
            if (typed.equals(was) || typed.equals(recorded)) {
                return recorded;
            }
            if (!recorded.equals(was)) {
                clashes.add(field);
                return recorded;
            }
            return typed;
        }

        private <T> Set<T> several(RecordField field, Function<RecordedPerson, Set<T>> of) {
            note(field, of.apply(base), of.apply(theirs));
            return both(of.apply(base), of.apply(theirs), of.apply(mine));
        }

        private void note(RecordField field, Object was, Object recorded) {
            if (!was.equals(recorded)) {
                changed.add(field);
            }
        }

        private static <T> Set<T> both(Set<T> base, Set<T> theirs, Set<T> mine) {
            Set<T> both = new LinkedHashSet<>(base);
            both.retainAll(theirs);
            both.retainAll(mine);
            both.addAll(without(theirs, base));
            both.addAll(without(mine, base));
            return both;
        }

        private static <T> Set<T> without(Set<T> those, Set<T> others) {
            Set<T> rest = new LinkedHashSet<>(those);
            rest.removeAll(others);
            return rest;
        }

        /** Papers are added and taken away like needs; where both put another in the place of the same one, they clash. */
        private List<IdentityDocument> documents() {
            List<IdentityDocument> was = base.person().documents();
            List<IdentityDocument> recorded = theirs.person().documents();
            List<IdentityDocument> typed = mine.person().documents();
            note(DOCUMENTS, was, recorded);
            if (typed.equals(was) || typed.equals(recorded)) {
                return recorded;
            }
            if (recorded.equals(was)) {
                return typed;
            }
            Set<IdentityDocument> before = new LinkedHashSet<>(was);
            Set<IdentityDocument> addedByThem = without(new LinkedHashSet<>(recorded), before);
            Set<IdentityDocument> addedByMe = without(new LinkedHashSet<>(typed), before);
            boolean sameReplaced = was.stream().anyMatch(one -> !recorded.contains(one) && !typed.contains(one));
            if (sameReplaced && !addedByThem.equals(addedByMe)) {
                clashes.add(DOCUMENTS);
                return recorded;
            }
            Set<IdentityDocument> added = new LinkedHashSet<>(addedByThem);
            added.addAll(addedByMe);
            List<IdentityDocument> all =
                    new ArrayList<>(both(before, new LinkedHashSet<>(recorded), new LinkedHashSet<>(typed)));
            all.removeAll(added);
            all.addAll(added.stream().sorted(BY_NAME).toList());
            return all;
        }
    }
}
