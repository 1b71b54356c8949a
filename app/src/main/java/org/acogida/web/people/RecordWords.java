package org.acogida.web.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Person.IdentityDocument;
import org.acogida.procedure.Person.Need;
import org.acogida.procedure.RecordField;
import org.acogida.procedure.Role;
import org.acogida.web.Words;

/** What a field of somebody's record is called, what it says, and which questions of a form ask for it. */
public final class RecordWords {
    private final Words words;

    public RecordWords(Words words) {
        this.words = words;
    }

    public String label(RecordField field) {
        return words.of("record-field", field);
    }

    /** What it says, in words; "nothing" where it says nothing. */
    public String value(RecordField field, Optional<Object> said) {
        return said.map(value -> value(field, value)).orElseGet(() -> words.text("record-field.nothing"));
    }

    private String value(RecordField field, Object said) {
        return switch (said) {
            case Birth birth -> birth(birth);
            case Instant moment -> words.moment(moment);
            case Boolean yes -> words.text(yes ? "yes" : "no");
            case HouseholdId household -> words.text("record-field.household", number(household));
            case Role role -> words.of("household-role", role);
            case Circumstances.Wish wish -> words.of("wish", wish);
            case Circumstances.Entry entry -> words.of("entry", entry);
            case Enum<?> sex -> words.of("sex", sex);
            case Collection<?> several ->
                several.stream().map(this::one).sorted().collect(Collectors.joining(", "));
            default -> field == RecordField.NATIONALITY ? new Countries(words).name(said.toString()) : said.toString();
        };
    }

    private String one(Object said) {
        return switch (said) {
            case Need need -> words.of("need", need);
            case IdentityDocument document -> (document.kind() + " " + document.number()).strip();
            default -> new Languages(words).name(said.toString());
        };
    }

    private String birth(Birth birth) {
        return birth.isExact()
                ? words.birth(birth.earliest())
                : words.text("birth.between", words.birth(birth.earliest()), words.birth(birth.latest()));
    }

    /** The first letters of its id, by which two can be told apart. */
    private static String number(HouseholdId household) {
        return household.value().toString().substring(0, 8);
    }

    /** How the questions are {@linkplain org.acogida.web.form.Field#wording() worded} that ask for it in a correction. */
    public static List<String> questions(RecordField field) {
        return switch (field) {
            case GIVEN_NAMES, SURNAMES, SEX, NATIONALITY, LANGUAGES, NEEDS, CONTACT -> List.of(field.component());
            case WISH, ENTRY, VALID_VISA, UNACCOMPANIED, CARES_FOR_CHILD, CROSSING -> List.of(field.component());
            case BIRTH -> List.of(Births.ABOUT, Births.DAY);
            case DOCUMENTS -> List.of("documentKind", "documentNumber");
            case INTERVIEWER -> List.of("chosenInterviewer");
            case ENTERED_AT, ROLE, HOUSEHOLD, ORIGIN, LOCATION, ETHNICITY, EDUCATION, OCCUPATION -> List.of();
        };
    }
}
