package org.acogida.access;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Event;
import org.acogida.procedure.Person;
import org.acogida.procedure.Personal;

/**
 * The fields of a case, as rows of the access file name them: {@code person.contact} of the person, {@code
 * circumstances.wish} of how they came, {@code case.fear} of how the case stands, {@code event.claim-filed} for an event
 * with what the journal holds of it in clear, and {@code claim-filed.statement} for each field that it keeps apart.
 */
public final class CaseFields {

    private static final String EVENT = "event.";
    private static final Set<Class<?>> TAKEN_APART = Set.of(Person.class, Circumstances.class);
    private static final List<String> ALL = Stream.of(
                    Stream.of(CaseState.class, Person.class, Circumstances.class)
                            .flatMap(CaseFields::list),
                    events().flatMap(type -> Stream.concat(Stream.of(of(type)), list(type))))
            .flatMap(names -> names)
            .toList();

    private CaseFields() {}

    /** All there are. */
    public static List<String> listAll() {
        return ALL;
    }

    /**
     * The fields that have no value that says nothing, and without which something cannot be told: each is open to whomever
     * that is, which is the row named.
     */
    static Map<String, String> listDecisive() {
        Map<String, String> decisive = new TreeMap<>();
        decisive.put(of(CaseState.class, "id"), Operation.Use.SEE_CASE.spelled());
        decisive.put(of(CaseState.class, "version"), Operation.Use.SEE_CASE.spelled());
        events().forEach(event -> personal(event)
                .filter(component -> !canBeLeftOut(component.getType()))
                .forEach(component -> decisive.put(of(event, component.getName()), of(event))));
        return decisive;
    }

    /**
     * What is said of a person: whoever corrects it sees it all, as they would take away what they do not see, and so does
     * whoever prints papers, which are whole or not at all.
     */
    static List<String> listOfPerson() {
        return Stream.of(Person.class, Circumstances.class)
                .flatMap(CaseFields::list)
                .toList();
    }

    private static boolean canBeLeftOut(Class<?> type) {
        return type == String.class || type == Optional.class || Collection.class.isAssignableFrom(type);
    }

    /** The field that opens an event at all. */
    public static String of(Class<?> event) {
        return EVENT + spelled(event.getSimpleName());
    }

    /** The fields that an event keeps apart, without those of a person and how they came. */
    public static Stream<String> list(Class<?> record) {
        return personal(record).map(component -> of(record, component.getName()));
    }

    private static Stream<RecordComponent> personal(Class<?> record) {
        Stream<RecordComponent> components = Event.class.isAssignableFrom(record)
                ? Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getType)
                        .filter(Personal.class::isAssignableFrom)
                        .flatMap(details -> Arrays.stream(details.getRecordComponents()))
                : Arrays.stream(record.getRecordComponents());
        return components.filter(component -> !isTakenApart(component));
    }

    private static boolean isTakenApart(RecordComponent component) {
        return TAKEN_APART.contains(component.getType())
                || component.getGenericType().getTypeName().contains(Person.class.getName() + ">");
    }

    /** A component of a record whose fields are rows of their own. */
    public static String of(Class<?> record, String component) {
        String owner = record == CaseState.class ? "case" : spelled(record.getSimpleName());
        return owner + "." + spelled(component);
    }

    /** The kinds of events there are. */
    static Stream<Class<?>> events() {
        return Arrays.stream(Event.class.getPermittedSubclasses());
    }

    private static String spelled(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
