package org.acogida.procedure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.acogida.procedure.Event.ProfileRecorded;

/** One field of what is registered of a person, with the record and component that hold it. */
public enum RecordField {
    GIVEN_NAMES(Person.class, "givenNames", ofPerson(Person::givenNames)),
    SURNAMES(Person.class, "surnames", ofPerson(Person::surnames)),
    SEX(Person.class, "sex", ofPerson(Person::sex)),
    BIRTH(Person.class, "birth", ofPerson(Person::birth)),
    NATIONALITY(Person.class, "nationality", ofPerson(Person::nationality)),
    LANGUAGES(Person.class, "languages", ofPerson(Person::languages)),
    DOCUMENTS(Person.class, "documents", ofPerson(Person::documents)),
    NEEDS(Person.class, "needs", ofPerson(Person::needs)),
    INTERVIEWER(Person.class, "interviewer", ofPerson(Person::interviewer)),
    CONTACT(Person.class, "contact", ofPerson(Person::contact)),
    WISH(Circumstances.class, "wish", ofArrival(Circumstances::wish)),
    ENTRY(Circumstances.class, "entry", ofArrival(Circumstances::entry)),
    VALID_VISA(Circumstances.class, "validVisa", ofArrival(Circumstances::validVisa)),
    UNACCOMPANIED(Circumstances.class, "unaccompanied", ofArrival(Circumstances::unaccompanied)),
    CARES_FOR_CHILD(Circumstances.class, "caresForChild", ofArrival(Circumstances::caresForChild)),
    CROSSING(Circumstances.class, "crossing", ofArrival(Circumstances::crossing)),
    ENTERED_AT(CaseState.class, "enteredAt", CaseState::enteredAt),
    ROLE(CaseState.class, "role", state -> state.isRegistered() ? state.role() : ""),
    HOUSEHOLD(CaseState.class, "household", CaseState::household),
    ORIGIN("origin", ProfileRecorded.Details::origin),
    LOCATION("location", ProfileRecorded.Details::location),
    ETHNICITY("ethnicity", ProfileRecorded.Details::ethnicity),
    EDUCATION("education", ProfileRecorded.Details::education),
    OCCUPATION("occupation", ProfileRecorded.Details::occupation);

    private final Class<?> owner;
    private final String component;
    private final Function<CaseState, Object> value;
    private final Function<ProfileRecorded.Details, Optional<String>> told;

    RecordField(Class<?> owner, String component, Function<CaseState, Object> value) {
        this.owner = owner;
        this.component = component;
        this.value = value;
        this.told = profile -> Optional.empty();
    }

    RecordField(String component, Function<ProfileRecorded.Details, Optional<String>> told) {
        this.owner = ProfileRecorded.class;
        this.component = component;
        this.value = state -> "";
        this.told = told;
    }

    private static Function<CaseState, Object> ofPerson(Function<Person, Object> value) {
        return state -> state.person().<Object>map(value).orElse("");
    }

    private static Function<CaseState, Object> ofArrival(Function<Circumstances, Object> value) {
        return state -> state.isRegistered() ? value.apply(state.circumstances()) : "";
    }

    /** Those that are corrected together. */
    public static Set<RecordField> listCorrected() {
        return EnumSet.range(GIVEN_NAMES, CROSSING);
    }

    /** What an event tells of it, for the fields that a case does not keep; empty where it tells nothing. */
    Optional<Object> findTold(Event event) {
        return event instanceof ProfileRecorded(ProfileRecorded.Details details)
                ? told.apply(details).map(Object.class::cast)
                : Optional.empty();
    }

    /** The record that holds it. */
    public Class<?> owner() {
        return owner;
    }

    /** What the record calls it. */
    public String component() {
        return component;
    }

    /** What it says as a case stands; empty where it says nothing. */
    public Optional<Object> find(CaseState state) {
        Object said = value.apply(state);
        Object inner = said instanceof Optional<?> some ? some.orElse(null) : said;
        boolean nothing = inner == null
                || (inner instanceof String text && text.isBlank())
                || (inner instanceof Collection<?> several && several.isEmpty());
        return nothing ? Optional.empty() : Optional.of(inner);
    }
}
