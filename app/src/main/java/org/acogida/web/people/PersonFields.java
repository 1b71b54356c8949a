package org.acogida.web.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.procedure.Birth;
import org.acogida.procedure.NameText;
import org.acogida.procedure.Person;
import org.acogida.procedure.Person.IdentityDocument;
import org.acogida.procedure.Person.Need;
import org.acogida.procedure.Person.Sex;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** The questions about one person, empty or as on record, and the person their answers make. */
public final class PersonFields {
    static final String GIVEN = "givenNames";
    static final String SURNAMES = "surnames";
    public static final String SEX = "sex";
    static final String NATIONALITY = "nationality";
    private static final String LANGUAGES = "languages";
    private static final String INTERVIEWER = "chosenInterviewer";
    private static final String CONTACT = "contact";
    private static final String NEEDS = "needs";
    private static final String DOCUMENT_KIND = "documentKind";
    private static final String DOCUMENT_NUMBER = "documentNumber";

    /** What a further member of a family is taken to share with the first, until somebody says otherwise. */
    public static final List<String> OF_A_FAMILY = List.of(SURNAMES, NATIONALITY, LANGUAGES);

    private final Words words;
    private final LocalDate today;
    private final Languages languages;
    private final Countries countries;

    public PersonFields(Words words, LocalDate today) {
        this.words = words;
        this.today = today;
        this.languages = new Languages(words);
        this.countries = new Countries(words);
    }

    /** A birth as the questions about it are answered, by their fields. */
    public static Map<String, String> presetBirth(Birth birth, LocalDate today) {
        Optional<Birth> known = Optional.of(birth);
        return Map.of(Births.DAY, Births.presetDay(known), Births.ABOUT, Births.presetAbout(known, today));
    }

    /** What everybody is asked, also in the greatest hurry. */
    public List<Field> first(Optional<Person> known) {
        return List.of(
                Field.text(GIVEN).preset(known.map(Person::givenNames).orElse("")),
                Field.text(SURNAMES).preset(known.map(Person::surnames).orElse("")),
                Births.about().preset(Births.presetAbout(known.flatMap(Person::birth), today)),
                Field.choice(SEX, constants("sex", Sex.values()))
                        .preset(known.map(person -> person.sex().name()).orElse("")));
    }

    /** What is asked next; members of a family mostly give the same answers. */
    public List<Field> second(Optional<Person> known) {
        return List.of(
                Field.text(NATIONALITY)
                        .preset(known.map(person -> countries.name(person.nationality()))
                                .orElse("")),
                Field.text(LANGUAGES)
                        .preset(known.map(person -> languages.names(person.languages()))
                                .orElse("")),
                Births.day().preset(Births.presetDay(known.flatMap(Person::birth))));
    }

    /** What is asked where it matters: papers, the interviewer's sex, contact, needs. */
    public List<Field> further(Optional<Person> known) {
        List<IdentityDocument> documents = known.map(Person::documents).orElse(List.of());
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < documents.size() + 2; i++) {
            IdentityDocument document = i < documents.size() ? documents.get(i) : new IdentityDocument("", "");
            fields.add(numbered(DOCUMENT_KIND, i).preset(document.kind()));
            fields.add(numbered(DOCUMENT_NUMBER, i).preset(document.number()));
        }
        fields.add(Field.choice(INTERVIEWER, constants("sex", Sex.values()))
                .optional()
                .preset(known.flatMap(Person::interviewer).map(Enum::name).orElse("")));
        fields.add(Field.text(CONTACT).preset(known.map(Person::contact).orElse("")));
        fields.add(Field.many(NEEDS, needs(words))
                .preset(known.map(Person::needs).orElse(Set.of()).stream()
                        .map(Enum::name)
                        .toList()));
        return fields;
    }

    /** The needs to choose from, each with what it means. */
    public static List<Choice> needs(Words words) {
        return Arrays.stream(Need.values())
                .map(need ->
                        new Choice(need.name(), words.of("need", need) + ": " + words.text("need." + need + ".hint")))
                .toList();
    }

    private static Field numbered(String name, int index) {
        return new Field(name + index, name, Field.Kind.TEXT, false, List.of(), List.of());
    }

    private List<Choice> constants(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(constant.name(), words.of(prefix, constant)))
                .toList();
    }

    /** The person the answers under {@code prefix} make; empty, with faults, where they do not fit. */
    public Optional<Person> read(Filled filled, String prefix, Optional<Birth> known) {
        String given = NameText.clean(filled.text(prefix + GIVEN));
        String surnames = NameText.clean(filled.text(prefix + SURNAMES));
        if (given.isBlank() && surnames.isBlank()) {
            filled.fault(prefix + GIVEN, "fault.name");
        }
        Optional<Birth> birth = birth(filled, prefix, known);
        Optional<String> nationality = countries.read(filled, prefix + NATIONALITY);
        Set<String> spoken = languages.readAll(filled, prefix + LANGUAGES);
        if (!filled.fits()) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                given,
                surnames,
                filled.constant(prefix + SEX, Sex.class).orElse(Sex.X),
                birth,
                nationality.orElseThrow(),
                spoken,
                documents(filled, prefix),
                needs(filled, prefix),
                filled.constant(prefix + INTERVIEWER, Sex.class),
                filled.text(prefix + CONTACT)));
    }

    /** The birth on record where its fields were left as they were, since what they show may say less. */
    public Optional<Birth> birth(Filled filled, String prefix, Optional<Birth> known) {
        boolean untouched = filled.text(prefix + Births.DAY).equals(Births.presetDay(known))
                && filled.text(prefix + Births.ABOUT).equals(Births.presetAbout(known, today));
        return untouched ? known : Births.read(filled, prefix, today);
    }

    private static List<IdentityDocument> documents(Filled filled, String prefix) {
        return filled.names().stream()
                .filter(name -> name.startsWith(prefix + DOCUMENT_KIND))
                .sorted()
                .map(name -> name.substring((prefix + DOCUMENT_KIND).length()))
                .map(index -> new IdentityDocument(
                        filled.text(prefix + DOCUMENT_KIND + index), filled.text(prefix + DOCUMENT_NUMBER + index)))
                .filter(document ->
                        !document.kind().isEmpty() || !document.number().isEmpty())
                .toList();
    }

    private static Set<Need> needs(Filled filled, String prefix) {
        return filled.values(prefix + NEEDS).stream()
                .flatMap(need -> Filled.constantNamed(need, Need.class).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
