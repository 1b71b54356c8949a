package org.acogida.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.OrganisationId;
import org.acogida.procedure.Person;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import tools.jackson.databind.JsonNode;

/** Finds the shape of a type: of records by their components, so that what is new in one is new here too. */
final class Shapes {
    private static final int LONGEST_LIST = Integer.MAX_VALUE;
    private static final int LONGEST_NAME = 60;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** What a component takes beside its type. */
    private static final Map<String, Shape> PARTICULAR = Map.of(
            "Person.givenNames", text(Person.LONGEST_NAME),
            "Person.surnames", text(Person.LONGEST_NAME),
            "Person.contact", text(Person.LONGEST_CONTACT),
            "Person.nationality", new Scalars.Text(3, Optional.of(Pattern.compile("[A-Z]{3}"))),
            "Circumstances.crossing", text(Circumstances.LONGEST),
            "Circumstances.caresForChild", new Scalars.Flag(true));

    /** What is known by itself, not by its components. */
    private static final Map<Class<?>, Shape> PLAIN = Map.of(
            String.class, text(Command.LONGEST_TEXT),
            Integer.class, new Scalars.Whole(0, Integer.MAX_VALUE, false),
            int.class, new Scalars.Whole(0, Integer.MAX_VALUE, false),
            long.class, new Scalars.Whole(0, Long.MAX_VALUE, true),
            boolean.class, new Scalars.Flag(false),
            Instant.class, new Scalars.Moment(),
            LocalDate.class, new Scalars.Day(),
            UUID.class, new Scalars.Id(),
            JsonNode.class, new Scalars.Anything());

    private static final Set<Class<?>> NAMES =
            Set.of(ClockName.class, LawId.class, OfficeId.class, OrganisationId.class);

    private static final Map<Type, Shape> FOUND = new ConcurrentHashMap<>();

    private Shapes() {}

    static Shape text(int longest) {
        return new Scalars.Text(longest, Optional.empty());
    }

    static Shape name() {
        return new Scalars.Text(LONGEST_NAME, Optional.of(NAME));
    }

    static Shape of(Type type) {
        Shape known = FOUND.get(type);
        if (known != null) {
            return known;
        }
        Shape made = type instanceof ParameterizedType generic ? generic(generic) : plain((Class<?>) type);
        FOUND.put(type, made);
        return made;
    }

    private static Shape generic(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        return switch (((Class<?>) type.getRawType()).getSimpleName()) {
            case "Optional" -> new Compounds.Maybe(of(of[0]));
            case "List" -> new Compounds.Several(of(of[0]), false, LONGEST_LIST);
            case "Set" -> new Compounds.Several(of(of[0]), true, LONGEST_LIST);
            case "Map" -> new Compounds.Named(of(of[1]));
            default -> throw new IllegalArgumentException(type + ": no shape; add one");
        };
    }

    private static Shape plain(Class<?> type) {
        Shape plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        if (type.isEnum()) {
            return Scalars.Choice.of(name(type), type);
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + ": no shape; add one");
        }
        RecordComponent[] components = type.getRecordComponents();
        if (components.length == 1 && components[0].getName().equals("value")) {
            Shape inner = NAMES.contains(type) ? name() : of(components[0].getGenericType());
            return new Compounds.Wrapped(inner, maker(type));
        }
        return record(type, name(type), Map.of());
    }

    /** A record some of whose components are given elsewhere. */
    static Compounds.Whole record(Class<?> type, String name, Map<String, Object> given) {
        return record(type, name, given, Map.of());
    }

    /** The same, where some components have a shape of their own. */
    static Compounds.Whole record(Class<?> type, String name, Map<String, Object> given, Map<String, Shape> own) {
        List<Compounds.Component> components = Arrays.stream(type.getRecordComponents())
                .map(component -> new Compounds.Component(
                        spelled(component),
                        own.containsKey(component.getName())
                                ? own.get(component.getName())
                                : component(type, component)))
                .toList();
        return new Compounds.Whole(name, maker(type), components, given);
    }

    /** A record of which any component may be closed to whoever reads it, and then is left out. */
    static Compounds.Whole seen(Class<?> type, Map<String, Object> given, Map<String, Shape> own) {
        Compounds.Whole whole = record(type, "Seen" + name(type), given, own);
        List<Compounds.Component> sparse = whole.components().stream()
                .map(component -> new Compounds.Component(component.name(), new Compounds.Sparse(component.shape())))
                .toList();
        return new Compounds.Whole(whole.name(), whole.maker(), sparse, given);
    }

    private static String spelled(RecordComponent component) {
        JsonProperty spelled = component.getAccessor().getAnnotation(JsonProperty.class);
        return spelled == null || spelled.value().isEmpty() ? component.getName() : spelled.value();
    }

    private static Shape component(Class<?> type, RecordComponent component) {
        Shape particular = PARTICULAR.get(type.getSimpleName() + "." + component.getName());
        Shape shape = particular == null ? of(component.getGenericType()) : particular;
        boolean sparse = type.isAnnotationPresent(JsonInclude.class) && shape instanceof Compounds.Several;
        return sparse ? new Compounds.Sparse(shape) : shape;
    }

    private static Constructor<?> maker(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> maker = type.getDeclaredConstructor(types);
            maker.setAccessible(true);
            return maker;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a type is called in the document: a type within another has the other's name before its own. */
    static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        boolean alone = outer == null || (!outer.isRecord() && !outer.isEnum());
        return alone ? type.getSimpleName() : name(outer) + type.getSimpleName();
    }
}
