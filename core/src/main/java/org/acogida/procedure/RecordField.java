package org.acogida.procedure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.acogida.procedure.Event.ProfileRecorded;

/** One field of what is registered of a person, with the record and component that hold it. */
public enum RecordField {
    GIVEN_NAMES(Person.class, "givenNames"),
    SURNAMES(Person.class, "surnames"),
    SEX(Person.class, "sex"),
    BIRTH(Person.class, "birth"),
    NATIONALITY(Person.class, "nationality"),
    LANGUAGES(Person.class, "languages"),
    DOCUMENTS(Person.class, "documents"),
    NEEDS(Person.class, "needs"),
    INTERVIEWER(Person.class, "interviewer"),
    CONTACT(Person.class, "contact"),
    WISH(Circumstances.class, "wish"),
    ENTRY(Circumstances.class, "entry"),
    VALID_VISA(Circumstances.class, "validVisa"),
    UNACCOMPANIED(Circumstances.class, "unaccompanied"),
    CARES_FOR_CHILD(Circumstances.class, "caresForChild"),
    CROSSING(Circumstances.class, "crossing"),
    ENTERED_AT(CaseState.class, "enteredAt"),
    ROLE(CaseState.class, "role"),
    HOUSEHOLD(CaseState.class, "household"),
    ORIGIN(ProfileRecorded.class, "origin"),
    LOCATION(ProfileRecorded.class, "location"),
    ETHNICITY(ProfileRecorded.class, "ethnicity"),
    EDUCATION(ProfileRecorded.class, "education"),
    OCCUPATION(ProfileRecorded.class, "occupation");

    private final Class<?> owner;
    private final String component;

    RecordField(Class<?> owner, String component) {
        this.owner = owner;
        this.component = component;
    }

    /** Those that are corrected together. */
    public static Set<RecordField> listCorrected() {
        return EnumSet.range(GIVEN_NAMES, CROSSING);
    }

    /** The record that holds it. */
    public Class<?> owner() {
        return owner;
    }

    /** What the record calls it. */
    public String component() {
        return component;
    }

    /** What an event tells of it, for the fields that a case does not keep; empty where it tells nothing. */
    Optional<Object> findTold(Event event) {
        return event instanceof ProfileRecorded(ProfileRecorded.Details told) ? said(read(told)) : Optional.empty();
    }

    private Object read(ProfileRecorded.Details told) {
        return switch (this) {
            case ORIGIN -> told.origin();
            case LOCATION -> told.location();
            case ETHNICITY -> told.ethnicity();
            case EDUCATION -> told.education();
            case OCCUPATION -> told.occupation();
            default -> Optional.empty();
        };
    }

    /** What it says as a case stands; empty where it says nothing, and for what a case does not keep. */
    public Optional<Object> find(CaseState state) {
        return state.person().flatMap(person -> said(read(state, person, state.circumstances())));
    }

    private Object read(CaseState state, Person person, Circumstances came) {
        return switch (this) {
            case GIVEN_NAMES -> person.givenNames();
            case SURNAMES -> person.surnames();
            case SEX -> person.sex();
            case BIRTH -> person.birth();
            case NATIONALITY -> person.nationality();
            case LANGUAGES -> person.languages();
            case DOCUMENTS -> person.documents();
            case NEEDS -> person.needs();
            case INTERVIEWER -> person.interviewer();
            case CONTACT -> person.contact();
            case WISH -> came.wish();
            case ENTRY -> came.entry();
            case VALID_VISA -> came.validVisa();
            case UNACCOMPANIED -> came.unaccompanied();
            case CARES_FOR_CHILD -> came.caresForChild();
            case CROSSING -> came.crossing();
            case ENTERED_AT -> state.enteredAt();
            case ROLE -> state.role();
            case HOUSEHOLD -> state.household();
            case ORIGIN, LOCATION, ETHNICITY, EDUCATION, OCCUPATION -> Optional.empty();
        };
    }

    private static Optional<Object> said(Object value) {
        Optional<Object> inner = value instanceof Optional<?> some ? some.map(one -> one) : Optional.of(value);
        return inner.filter(one -> !(one instanceof String text && text.isBlank()))
                .filter(one -> !(one instanceof Collection<?> several && several.isEmpty()));
    }
}
