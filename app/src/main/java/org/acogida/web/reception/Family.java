package org.acogida.web.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.casework.ArrivalActs;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.LoneChild;
import org.acogida.procedure.NameText;
import org.acogida.procedure.Person;
import org.acogida.procedure.Role;
import org.acogida.web.Here;
import org.acogida.web.IsolatingMessages;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.acogida.web.people.CircumstanceFields;
import org.acogida.web.people.PersonFields;
import org.acogida.web.people.Preview;

/** The form of people who come together: questions to all, and a row for each. */
final class Family {
    static final String ROW = "row";
    static final String FEAR = "fear";
    private static final String FEAR_WORDS = "words";
    private static final String ROLE = "role";
    static final String ENTERED = "enteredAt";
    private static final int MOST_ROWS = 30;
    private static final int LONGEST_SHOWN = 2 * Person.LONGEST_NAME + 1;
    private static final int BEGINNING = 60;

    private final Here here;
    private final Words words;
    private final Filled filled;
    private final CircumstanceFields circumstances;
    private final PersonFields person;

    Family(Here here, Filled filled) {
        this.here = here;
        this.words = here.words();
        this.filled = filled;
        this.circumstances = new CircumstanceFields(words);
        this.person = new PersonFields(words, day());
    }

    /** The day of filing, by which ages are judged: that of the paper, where the form has one. */
    private LocalDate day() {
        return words.dayOf(
                PaperFiling.read(filled.copy(), here).map(PaperFiling::at).orElse(here.now()));
    }

    /** The names under which the rows are sent, in order; at least one. */
    List<String> rows() {
        List<String> rows = filled.values(ROW).stream()
                .filter(row -> row.matches("\\d{1,3}"))
                .distinct()
                .limit(MOST_ROWS)
                .toList();
        return rows.isEmpty() ? List.of("0") : rows;
    }

    static String prefix(String row) {
        return "p" + row + ".";
    }

    /** What all are asked; fear first, before anything else. */
    List<Field> shared() {
        return List.of(
                Field.choice(FEAR, Choice.of("fear", FearAnswer.values(), words)),
                circumstances.wish(),
                circumstances.visa().preset("NO"),
                circumstances.entry().preset(Circumstances.Entry.AT_CROSSING.name()));
    }

    /** What all may be asked too; where nothing is said, they came now. What a tablet sent says itself when it was filed. */
    List<Field> sharedFurther() {
        Stream<Field> all = Stream.of(
                Field.lines(FEAR_WORDS),
                Field.moment(ENTERED).must().preset(now()),
                Field.text(CircumstanceFields.CROSSING));
        return Stream.concat(all, filled.is(FiledElsewhere.FILED) ? Stream.empty() : Stream.of(PaperFiling.FIELD))
                .toList();
    }

    private String now() {
        return words.input(here.now());
    }

    List<Field> first(String row) {
        List<Field> fields = new ArrayList<>(person.first(Optional.empty()));
        if (!isHead(row)) {
            fields.add(role());
        }
        fields.addAll(person.second(Optional.empty()));
        fields.add(Field.check(CircumstanceFields.UNACCOMPANIED));
        fields.addAll(FiledElsewhere.asked(filled));
        return fields.stream().map(field -> field.under(prefix(row))).toList();
    }

    private Field role() {
        return Field.choice(ROLE, Choice.of("household-role", EnumSet.range(Role.PARTNER, Role.CARER), words));
    }

    /** What one person may answer otherwise than the family, and what is asked where it matters. */
    List<Field> further(String row) {
        Stream<Field> own = Stream.of(
                new Field(
                        FEAR,
                        "ownFear",
                        Field.Kind.CHOICE,
                        false,
                        Choice.of("fear", FearAnswer.values(), words),
                        List.of()),
                own(circumstances.wish(), "ownWish"),
                own(circumstances.visa(), "ownVisa"),
                Field.check(CircumstanceFields.CARES_FOR_CHILD));
        return Stream.concat(own, person.further(Optional.empty()).stream())
                .map(field -> field.under(prefix(row)))
                .toList();
    }

    private static Field own(Field field, String wording) {
        return new Field(field.name(), wording, field.kind(), false, field.choices(), List.of());
    }

    private boolean isHead(String row) {
        return rows().getFirst().equals(row);
    }

    /** What somebody's pathway would be, as far as the form says. */
    Preview preview(String row) {
        Filled looked = filled.copy();
        return Preview.of(
                circumstances(row, looked),
                person.birth(looked, prefix(row), Optional.empty()),
                fear(looked, row),
                here.context());
    }

    /** As answered; that a child of the family depends on somebody follows from their places and ages. */
    private Circumstances circumstances(String row, Filled answers) {
        List<Optional<Birth>> others = rows().stream()
                .filter(other -> !other.equals(row))
                .map(other -> person.birth(answers.copy(), prefix(other), Optional.empty()))
                .toList();
        return circumstances
                .readOwn(answers, prefix(row))
                .caringForChild(role(row).caresForChild(others, day()))
                .unaccompaniedIf(loneChild(row).isPresent());
    }

    /** Whether somebody is a child, or may be one, without parent or guardian, as far as the form says. */
    Optional<LoneChild> loneChild(String row) {
        Filled answers = filled.copy();
        List<LoneChild.Companion> others = rows().stream()
                .filter(other -> !other.equals(row))
                .map(other -> companion(other, answers))
                .toList();
        return LoneChild.find(
                companion(row, answers), others, answers.is(prefix(row) + CircumstanceFields.UNACCOMPANIED), day());
    }

    /** The same, to be told while the form is filled in: of whose age is not written yet, once the question is passed. */
    Optional<LoneChild> loneChildSoFar(String row) {
        boolean said =
                person.birth(filled.copy(), prefix(row), Optional.empty()).isPresent()
                        || filled.is(prefix(row) + PersonFields.SEX)
                        || filled.is(prefix(row) + CircumstanceFields.UNACCOMPANIED);
        return said ? loneChild(row) : Optional.empty();
    }

    private LoneChild.Companion companion(String row, Filled answers) {
        return new LoneChild.Companion(
                role(row, answers),
                person.birth(answers, prefix(row), Optional.empty()),
                answers.is(prefix(row) + CircumstanceFields.CARES_FOR_CHILD));
    }

    private static Optional<FearAnswer> fear(Filled filled, String row) {
        return CircumstanceFields.own(filled, prefix(row), FEAR)
                .flatMap(answer -> Filled.constantNamed(answer, FearAnswer.class));
    }

    /** One person of the form, ready to be registered. */
    record Arrival(CaseId caseId, String row, Command.RegisterArrival register, Command.RecordFear fear) {
        /** The same, having entered then. */
        Command.RegisterArrival enteredAt(Instant at) {
            return new Command.RegisterArrival(
                    register.household(), at, register.person(), register.circumstances(), register.role());
        }
    }

    /** Everybody on the form who is not on file; empty, with faults, where something does not fit. */
    List<Arrival> read(UUID commandId) {
        filled.check(shared());
        filled.check(sharedFurther());
        List<String> fresh = rows().stream()
                .filter(row -> !FiledElsewhere.isOnFile(filled, row))
                .toList();
        fresh.forEach(row -> {
            filled.check(first(row), IsolatingMessages.isolated(name(row)) + ": ");
            filled.check(further(row), IsolatingMessages.isolated(name(row)) + ": ");
        });
        Instant typed = filled.momentNotAfter(ENTERED, here.now());
        Instant entered = PaperFiling.read(filled, here)
                .map(PaperFiling::at)
                .filter(typed::isAfter)
                .orElse(typed);
        List<Arrival> arrivals = new ArrayList<>();
        for (String row : fresh) {
            person.read(filled, prefix(row), Optional.empty())
                    .ifPresent(read -> arrivals.add(arrival(commandId, row, read, entered)));
        }
        return filled.fits() ? arrivals : List.of();
    }

    private Arrival arrival(UUID commandId, String row, Person read, Instant entered) {
        return new Arrival(
                ArrivalActs.caseOf(commandId, row),
                row,
                new Command.RegisterArrival(
                        ArrivalActs.householdOf(commandId),
                        entered,
                        loneChild(row).isPresent() ? read.needing(Person.Need.SC) : read,
                        circumstances(row, filled),
                        role(row)),
                new Command.RecordFear(
                        fear(filled, row).orElse(FearAnswer.UNABLE),
                        filled.text(prefix(row) + FEAR).isEmpty() ? filled.text(FEAR_WORDS) : ""));
    }

    private Role role(String row) {
        return role(row, filled);
    }

    private Role role(String row, Filled answers) {
        if (isHead(row)) {
            return rows().size() == 1 ? Role.SINGLE : Role.HEAD;
        }
        return answers.constant(prefix(row) + ROLE, Role.class).orElse(Role.RELATIVE);
    }

    /** The name a row goes by: as far as it was typed, and its beginning where it is longer than a name can be; else its number. */
    String name(String row) {
        String typed = NameText.clean(
                (filled.text(prefix(row) + "givenNames") + " " + filled.text(prefix(row) + "surnames")).strip());
        if (typed.isBlank()) {
            return words.text("reception.person", number(row));
        }
        return typed.length() <= LONGEST_SHOWN
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, BEGINNING)) + "…";
    }

    /** Its place among the rows, from 1; for a row that was taken away, the one it had when it came. */
    private int number(String row) {
        int place = rows().indexOf(row);
        return (place < 0 ? Integer.parseInt(row) : place) + 1;
    }
}
