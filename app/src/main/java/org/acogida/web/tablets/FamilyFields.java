package org.acogida.web.tablets;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Person.Need;
import org.acogida.procedure.Role;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.people.CircumstanceFields;
import org.acogida.web.people.PersonFields;
import org.acogida.web.people.ZoneFields;

/**
 * The questions that a tablet asks of a family, in the words of the reception page. Those of one person stand under
 * {@link #ROW}, which the page turns into a number.
 */
final class FamilyFields {
    private static final String ROW = "pROW.";
    private static final String FEAR = "fear";
    private static final String CLAIM = "claim";
    private static final String STATEMENT = "statement";

    private final Words words;
    private final CircumstanceFields circumstances;
    private final PersonFields person;

    FamilyFields(Words words) {
        this.words = words;
        this.circumstances = new CircumstanceFields(words);
        this.person = new PersonFields(words, LocalDate.EPOCH);
    }

    /** What all are asked; fear first, before anything else. */
    List<FieldView> shared() {
        return views(Stream.of(
                Field.choice(FEAR, Choice.of("fear", FearAnswer.values(), words)),
                circumstances.wish(),
                circumstances.visa().preset("NO"),
                circumstances.entry().preset(Circumstances.Entry.AT_CROSSING.name()),
                Field.check(CLAIM).labelled("tablet-claim")));
    }

    /** What all may be asked too; where nothing is said, they came now. */
    List<FieldView> sharedFurther() {
        return views(Stream.of(
                Field.lines("words"),
                Field.choice("manner", Choice.of("manner", Manner.values(), words))
                        .preset(Manner.ORAL.name()),
                Field.lines(STATEMENT),
                Field.moment("enteredAt").labelled("tablet-entered"),
                Field.text(CircumstanceFields.CROSSING)));
    }

    /** What everybody is asked, also in the greatest hurry, but for the needs. */
    List<FieldView> first() {
        Field role = Field.choice("role", Choice.of("household-role", EnumSet.range(Role.PARTNER, Role.CARER), words));
        List<Field> second = person.second(Optional.empty());
        return own(Stream.of(
                        person.first(Optional.empty()).stream(),
                        Stream.of(role),
                        second.stream().limit(2))
                .flatMap(fields -> fields));
    }

    List<Choice> needs() {
        return Choice.of("need", Need.values(), words);
    }

    /** What is asked of one person where it matters, and what one may answer otherwise than the family. */
    List<FieldView> further() {
        Field born = person.second(Optional.empty()).getLast();
        Stream<Field> papers = person.further(Optional.empty()).stream()
                .filter(field ->
                        field.name().startsWith("document") || field.name().equals("contact"));
        Field fear = Field.choice(FEAR, Choice.of("fear", FearAnswer.values(), words))
                .optional()
                .labelled("ownFear");
        Field claim = Field.choice(
                        CLAIM, List.of(new Choice("YES", words.text("yes")), new Choice("NO", words.text("no"))))
                .optional()
                .labelled("tablet-own-claim");
        Field zone = Field.lines(ZoneFields.ZONE);
        return own(Stream.of(Stream.of(zone, Field.check(CircumstanceFields.UNACCOMPANIED), born, fear, claim), papers)
                .flatMap(fields -> fields));
    }

    /** By what an earlier registration is named. */
    List<FieldView> addition() {
        return views(Stream.of(Field.text("addTo"), Field.text("addRow")));
    }

    /** What another desk may find out of somebody who is registered. */
    List<FieldView> added() {
        return views(Stream.of(
                Field.choice("addFear", Choice.of("fear", FearAnswer.values(), words))
                        .optional()
                        .labelled("ownFear"),
                Field.text("addAge").labelled("age"),
                Field.date("addBirthDate").labelled("birthDate"),
                Field.check("addClaim").labelled("tablet-add-claim"),
                Field.lines("addStatement").labelled(STATEMENT)));
    }

    private List<FieldView> own(Stream<Field> fields) {
        return views(fields.map(field -> field.under(ROW)));
    }

    private List<FieldView> views(Stream<Field> fields) {
        List<Field> all = fields.toList();
        Filled preset = Filled.untouched(all, words);
        return FieldView.list(all, preset, words);
    }
}
