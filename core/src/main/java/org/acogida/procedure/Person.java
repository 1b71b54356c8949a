package org.acogida.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who a person says they are, as registered.
 *
 * @param givenNames blank where there are none; then surnames are not
 * @param nationality ICAO 9303 code of three letters; {@code XXA} stateless, {@code XXX} unknown
 * @param languages those the person understands, as BCP 47 tags
 * @param interviewer the gender of interviewer and interpreter that the person chose
 */
public record Person(
        String givenNames,
        String surnames,
        Sex sex,
        Optional<Birth> birth,
        String nationality,
        Set<String> languages,
        List<IdentityDocument> documents,
        Set<Need> needs,
        Optional<Sex> interviewer,
        String contact)
        implements Personal {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_CONTACT = 500;

    public Person {
        givenNames = NameText.clean(givenNames);
        surnames = NameText.clean(surnames);
        languages = Set.copyOf(languages);
        documents = List.copyOf(documents);
        needs = Set.copyOf(needs);
        if (givenNames.isBlank() && surnames.isBlank()) {
            throw new IllegalArgumentException(
                    "name: both fields are empty; give at least one name, as the person says it");
        }
        check("given names", givenNames, LONGEST_NAME);
        check("surnames", surnames, LONGEST_NAME);
        check("contact", contact, LONGEST_CONTACT);
        if (!nationality.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("nationality '" + nationality
                    + "': use three capital letters such as HND, XXA for stateless, XXX if unknown");
        }
    }

    private static void check(String field, String value, int longest) {
        if (value.length() > longest) {
            throw new IllegalArgumentException(
                    field + ": " + value.length() + " letters are too many; at most " + longest);
        }
    }

    public String fullName() {
        return (givenNames + " " + surnames).strip();
    }

    public boolean understands(String language) {
        return languages.contains(language);
    }

    /** The same person with one need more. */
    public Person needing(Need need) {
        Set<Need> all = EnumSet.of(need);
        all.addAll(needs);
        return new Person(
                givenNames, surnames, sex, birth, nationality, languages, documents, all, interviewer, contact);
    }

    /** As registered by the person; {@code X} for neither or unknown. */
    public enum Sex {
        F,
        M,
        X
    }

    /** A paper the person showed: its kind in words, and its number. */
    public record IdentityDocument(String kind, String number) {}

    /** UNHCR's eleven top codes of specific needs. */
    public enum Need {
        /** Child at risk. */
        CR,
        /** Unaccompanied or separated child. */
        SC,
        /** Woman at risk. */
        WR,
        /** Older person at risk. */
        ER,
        /** Single parent or caregiver. */
        SP,
        /** Disability. */
        DS,
        /** Serious medical condition. */
        SM,
        /** Family unity. */
        FU,
        /** Specific legal and physical protection needs. */
        LP,
        /** Torture. */
        TR,
        /** Sexual or gender-based violence. */
        SV
    }
}
