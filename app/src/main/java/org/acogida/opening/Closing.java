package org.acogida.opening;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.acogida.access.CaseFields;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.Event;
import org.acogida.procedure.Person;
import org.acogida.procedure.Personal;
import org.acogida.procedure.Role;

/** Takes closed fields out of records: each is given a value that says nothing. */
final class Closing {

    /** Stands where words are closed: blacked out, whether there were any or not. */
    static final String BLACKED = "███";

    private static final String NOWHERE = "XXX";
    private static final Set<Class<?>> TAKEN_APART = Set.of(Person.class, Circumstances.class);
    private static final Map<Class<?>, Object> SAYING_NOTHING = Map.of(
            String.class,
            BLACKED,
            Optional.class,
            Optional.empty(),
            List.class,
            List.of(),
            Set.class,
            Set.of(),
            Map.class,
            Map.of(),
            boolean.class,
            false,
            int.class,
            0,
            Person.Sex.class,
            Person.Sex.X,
            Circumstances.Wish.class,
            Circumstances.Wish.NONE_STATED,
            Circumstances.Entry.class,
            Circumstances.Entry.AT_CROSSING);
    private static final Map<String, Object> OF_FIELDS =
            Map.of("person.nationality", NOWHERE, "case.role", Role.SINGLE, "case.claim", ClaimStatus.NONE);

    private final Predicate<String> open;

    private Closing(Predicate<String> open) {
        this.open = open;
    }

    static CaseState close(CaseState state, Predicate<String> open) {
        return (CaseState) new Closing(open).close(state, CaseState.class);
    }

    static Event close(Event event, Predicate<String> open) {
        Closing closing = new Closing(open);
        return (Event) rebuilt(
                (Record) event,
                (component, value) ->
                        value instanceof Personal details ? closing.close((Record) details, event.getClass()) : value);
    }

    /** A record without its closed fields, which are rows under that owner. */
    private Record close(Record record, Class<?> owner) {
        return rebuilt(record, (component, value) -> {
            if (TAKEN_APART.contains(value.getClass())) {
                return close((Record) value, value.getClass());
            }
            if (value instanceof Optional<?> some
                    && some.filter(Person.class::isInstance).isPresent()) {
                return some.map(person -> close((Record) person, Person.class));
            }
            String field = CaseFields.of(owner, component.getName());
            return open.test(field) ? value : sayingNothing(field, component.getType());
        });
    }

    private static Object sayingNothing(String field, Class<?> type) {
        return Optional.ofNullable(OF_FIELDS.getOrDefault(field, SAYING_NOTHING.get(type)))
                .orElseThrow(() -> new IllegalStateException(field + ": cannot be left out, and is closed"));
    }

    private interface Change {
        Object of(RecordComponent component, Object value);
    }

    private static Record rebuilt(Record record, Change change) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = change.of(components[i], components[i].getAccessor().invoke(record));
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + ": cannot be made without what is closed", e);
        }
    }
}
