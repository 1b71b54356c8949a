package org.acogida.web.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Event.NeedDetailRecorded;
import org.acogida.procedure.Event.ProfileRecorded;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Person;
import org.acogida.procedure.RegistrationItem;
import org.acogida.procedure.Role;
import org.acogida.rulebook.Act;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.acogida.web.people.CircumstanceFields;
import org.acogida.web.people.PersonFields;

/** Who the person is, how old, what they fear, and who stands beside a child. */
final class PersonForms {
    /** What everybody has on record, or cannot have. */
    private static final Set<RegistrationItem> ALWAYS_KNOWN = EnumSet.of(
            RegistrationItem.NAMES, RegistrationItem.SEX, RegistrationItem.ARRIVAL, RegistrationItem.RELATION);

    private PersonForms() {}

    static ActForm correct(Setting setting) {
        return correct(setting, setting.state().person(), setting.state().circumstances());
    }

    /** The same, made from another record than the one that stands. */
    static ActForm correct(Setting setting, Optional<Person> known, Circumstances came) {
        PersonFields person =
                new PersonFields(setting.words(), setting.context().today());
        CircumstanceFields circumstances = new CircumstanceFields(setting.words());
        List<Field> fields = new ArrayList<>(person.first(known));
        fields.addAll(person.second(known));
        fields.addAll(person.further(known));
        fields.addAll(circumstances.all(came));
        return new ActForm(
                Act.CORRECT_PERSON,
                fields,
                (filled, id) -> person.read(filled, "", known.flatMap(Person::birth))
                        .map(read -> new Command.CorrectPerson(read, circumstances.read(filled))));
    }

    static ActForm age(Setting setting) {
        return new ActForm(
                Act.DETERMINE_AGE,
                List.of(
                        Field.date("bornFrom").must(),
                        Field.date("bornTo").must(),
                        Field.lines("method").must()),
                (filled, id) ->
                        born(filled, setting).map(birth -> new Command.DetermineAge(birth, filled.text("method"))));
    }

    private static Optional<Birth> born(Filled filled, Setting setting) {
        LocalDate from = filled.date("bornFrom").orElseThrow();
        LocalDate to = filled.date("bornTo").orElseThrow();
        if (to.isBefore(from) || to.isAfter(setting.context().today())) {
            filled.fault("bornTo", "fault.born", setting.words().day(from));
            return Optional.empty();
        }
        return Optional.of(new Birth(from, to));
    }

    /** Asked before any consulate is told. */
    static ActForm fear(Setting setting) {
        return ActForm.of(
                Act.RECORD_FEAR,
                List.of(Field.choice("fear", setting.choices("fear", FearAnswer.class)), Field.lines("words")),
                (filled, id) -> new Command.RecordFear(
                        filled.constant("fear", FearAnswer.class).orElseThrow(), filled.text("words")));
    }

    /** What is told beyond what everybody is asked; what is left empty stays as it is on record. */
    static ActForm profile(Setting setting) {
        List<Choice> items = setting.choices("registration-item", List.of(RegistrationItem.values())).stream()
                .filter(item -> !ALWAYS_KNOWN.contains(RegistrationItem.valueOf(item.value())))
                .toList();
        return new ActForm(
                Act.RECORD_PROFILE,
                List.of(
                        Field.text("origin"),
                        Field.text("location"),
                        Field.text("ethnicity"),
                        Field.text("education"),
                        Field.text("occupation"),
                        Field.many("nothingToTell", items)),
                (filled, id) -> told(filled));
    }

    private static Optional<Command> told(Filled filled) {
        Set<RegistrationItem> nothing = filled.values("nothingToTell").stream()
                .flatMap(item -> Filled.constantNamed(item, RegistrationItem.class).stream())
                .collect(Collectors.toSet());
        List<String> fields = List.of("origin", "location", "ethnicity", "education", "occupation");
        if (nothing.isEmpty() && fields.stream().noneMatch(filled::is)) {
            filled.fault("origin", "fault.profile");
            return Optional.empty();
        }
        return Optional.of(new Command.RecordProfile(new ProfileRecorded.Details(
                given(filled, "origin"),
                given(filled, "location"),
                given(filled, "ethnicity"),
                given(filled, "education"),
                given(filled, "occupation"),
                nothing)));
    }

    private static Optional<String> given(Filled filled, String field) {
        return Optional.of(filled.text(field)).filter(text -> !text.isEmpty());
    }

    /** What is behind one need, for the few who attend to it; the form shows nothing of what was written before. */
    static ActForm needDetail(Setting setting) {
        return new ActForm(
                Act.RECORD_NEED_DETAIL,
                List.of(
                        Field.choice("need", PersonFields.needs(setting.words())),
                        Field.lines("words").labelled("needWords"),
                        Field.text("referral")),
                (filled, id) -> {
                    if (!filled.is("words") && !filled.is("referral")) {
                        filled.fault("words", "fault.empty");
                        return Optional.empty();
                    }
                    return Optional.of(new Command.RecordNeedDetail(new NeedDetailRecorded.Details(
                            filled.constant("need", Person.Need.class).orElseThrow(),
                            filled.text("words"),
                            filled.text("referral"))));
                });
    }

    /** What the person is to the head of their household. */
    static ActForm relation(Setting setting) {
        return ActForm.of(
                Act.CHANGE_RELATION,
                List.of(
                        Field.choice("householdRole", setting.choices("household-role", Role.class))
                                .preset(setting.state().role().name()),
                        Field.lines("reason").must()),
                (filled, id) -> new Command.ChangeRelation(
                        filled.constant("householdRole", Role.class).orElseThrow(), filled.text("reason")));
    }

    static ActForm guardian() {
        return ActForm.of(
                Act.APPOINT_GUARDIAN,
                List.of(
                        Field.text("guardianName").must(),
                        Field.text("relation").must()),
                (filled, id) -> new Command.AppointGuardian(filled.text("guardianName"), filled.text("relation")));
    }
}
