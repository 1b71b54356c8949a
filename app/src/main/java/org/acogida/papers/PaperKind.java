package org.acogida.papers;

import static org.acogida.papers.Slot.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The papers whose text an office can set, in the order of a case. */
public enum PaperKind {
    SLIP,
    CERTIFICATE,
    SUMMONS,
    EXTENSION,
    DECISION,
    NOTICE,
    SERVICE;

    private static final Set<Slot> ALWAYS = Set.of(PERSON, FILE, OFFICE, FILED, SHIELD);

    /** What its text must tell. */
    public Set<Slot> required() {
        return switch (this) {
            case SLIP -> EnumSet.of(ENTERED);
            case CERTIFICATE -> EnumSet.of(DUE);
            case SUMMONS -> EnumSet.of(INTERVIEW);
            case EXTENSION -> EnumSet.of(CLOCK, REASON, DUE);
            case DECISION -> EnumSet.of(OUTCOME, REASONS, COMPLEMENTARY);
            case NOTICE -> EnumSet.of(OUTCOME, REVIEW_DUE);
            case SERVICE -> EnumSet.of(OUTCOME, SERVED, LANGUAGE);
        };
    }

    /** All that its text may tell. */
    public Set<Slot> known() {
        Set<Slot> known = required();
        known.addAll(ALWAYS);
        known.addAll(
                switch (this) {
                    case SLIP -> Set.of(LANGUAGES, PATHWAY, REASON, ARTICLE);
                    case CERTIFICATE -> Set.of(SIGN_IN);
                    case SUMMONS -> Set.of(PLACE, NOTE);
                    case EXTENSION -> Set.of(DUE_BEFORE, EXPLANATION);
                    case DECISION -> Set.of(GROUND, REVIEW_LENGTH);
                    case NOTICE -> Set.of(SERVED, REVIEW_LENGTH);
                    case SERVICE -> Set.of(INTERPRETER, PROOF);
                });
        return known;
    }

    /** As an address spells it. */
    public String spelled() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that an address names. */
    public static Optional<PaperKind> find(String spelled) {
        return Arrays.stream(values())
                .filter(kind -> kind.spelled().equals(spelled))
                .findFirst();
    }
}
