package org.acogida.laws;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.norm.Citation;
import org.acogida.norm.Confidence;
import org.acogida.norm.Text;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a law file, read field by field. A field that cannot be read is reported and stood in for, so that
 * reading goes on and every fault is found at once; nothing is made of an entry whose file has faults.
 */
final class Entry {
    private static final String STAND_IN = "unread";

    private final Place place;
    private final Map<String, Node> fields;
    private final Map<String, Place> places;
    private final Set<String> known = new LinkedHashSet<>();
    private final Faults faults;

    private Entry(Place place, Map<String, Node> fields, Map<String, Place> places, Faults faults) {
        this.place = place;
        this.fields = fields;
        this.places = places;
        this.faults = faults;
    }

    /** The mapping that a node is; a node that is none is reported and gives an entry without fields. */
    static Entry of(String file, Node node, String field, Faults faults) {
        Place place = Place.of(file, node, field);
        if (!(node instanceof MappingNode mapping)) {
            faults.add(place, FaultKind.NOT_A_MAPPING);
            return silent(place);
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Optional<String> name = key(tuple.getKeyNode());
            Place at = Place.of(file, tuple.getKeyNode(), path(field, name.orElse("")));
            if (name.isEmpty()) {
                faults.add(at, FaultKind.BAD_KEY);
            } else if (fields.putIfAbsent(name.get(), tuple.getValueNode()) != null) {
                faults.add(at, FaultKind.DUPLICATE, name.get());
            } else {
                places.put(name.get(), at);
            }
        }
        return new Entry(place, fields, places, faults);
    }

    private static Entry silent(Place place) {
        return new Entry(place, Map.of(), Map.of(), new Faults());
    }

    /** An entry without fields that reports nothing. */
    Entry silent() {
        return silent(place);
    }

    private static Optional<String> key(Node node) {
        return node instanceof ScalarNode scalar && !scalar.getValue().isBlank()
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    private static String path(String field, String name) {
        return field.isEmpty() ? name : field + "." + name;
    }

    Place place() {
        return place;
    }

    /** Where a field stands; the entry itself when the field is absent. */
    Place placeOf(String name) {
        return places.getOrDefault(name, new Place(place.file(), place.line(), path(place.field(), name)));
    }

    void fault(String name, FaultKind kind, Object... values) {
        faults.add(placeOf(name), kind, values);
    }

    boolean has(String name) {
        known.add(name);
        return fields.containsKey(name);
    }

    /** The names of the fields as the file gives them. */
    List<String> listNames() {
        return List.copyOf(fields.keySet());
    }

    /** Reports every field that nobody asked for. */
    void close() {
        fields.forEach((name, node) -> {
            if (!known.contains(name)) {
                boolean cut =
                        node instanceof ScalarNode scalar && scalar.getValue().isBlank();
                fault(name, cut ? FaultKind.CUT_TEXT : FaultKind.UNKNOWN_FIELD, name, Words.nearest(name, known));
            }
        });
    }

    private Optional<Node> find(String name) {
        known.add(name);
        return Optional.ofNullable(fields.get(name));
    }

    private Optional<Node> get(String name) {
        Optional<Node> node = find(name);
        if (node.isEmpty()) {
            fault(name, FaultKind.MISSING_FIELD, name);
        }
        return node;
    }

    private Optional<String> scalar(String name, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            fault(name, FaultKind.NOT_A_VALUE);
            return Optional.empty();
        }
        if (scalar.getValue().isBlank()) {
            fault(name, FaultKind.BLANK);
            return Optional.empty();
        }
        return Optional.of(scalar.getValue().strip());
    }

    String string(String name) {
        return get(name).flatMap(node -> scalar(name, node)).orElse(STAND_IN);
    }

    Optional<String> findString(String name) {
        return find(name).flatMap(node -> scalar(name, node));
    }

    /** A field read by a function whose empty answer means that the value is no such thing. */
    <T> T value(String name, T standIn, FaultKind kind, Function<String, Optional<T>> reading) {
        return get(name)
                .flatMap(node -> scalar(name, node))
                .map(value -> read(name, value, standIn, kind, reading))
                .orElse(standIn);
    }

    private <T> T read(String name, String value, T standIn, FaultKind kind, Function<String, Optional<T>> reading) {
        Optional<T> read = reading.apply(value);
        if (read.isEmpty()) {
            fault(name, kind, value);
        }
        return read.orElse(standIn);
    }

    /** A name of lower-case letters, digits and hyphens. */
    String name(String name) {
        return value(
                name, STAND_IN, FaultKind.BAD_NAME, value -> Optional.of(value).filter(Words::isName));
    }

    LocalDate date(String name) {
        return value(name, BusinessCalendar.FIRST, FaultKind.BAD_DATE, Entry::parseDate);
    }

    static Optional<LocalDate> parseDate(String value) {
        try {
            return Optional.of(LocalDate.parse(value))
                    .filter(day -> BusinessCalendar.outside(day).isEmpty());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean flag(String name) {
        return has(name)
                && value(
                        name,
                        false,
                        FaultKind.BAD_FLAG,
                        value -> Optional.of(value)
                                .filter(v -> v.equals("true") || v.equals("false"))
                                .map(Boolean::valueOf));
    }

    int number(String name, int least, int most, int otherwise) {
        return has(name)
                ? value(
                        name,
                        otherwise,
                        FaultKind.BAD_NUMBER,
                        value -> parseNumber(value).filter(n -> n >= least && n <= most))
                : otherwise;
    }

    static Optional<Integer> parseNumber(String value) {
        return value.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    <E extends Enum<E>> E choice(String name, Class<E> kind) {
        return get(name)
                .flatMap(node -> scalar(name, node))
                .flatMap(value -> word(name, kind, value))
                .orElse(kind.getEnumConstants()[0]);
    }

    private <E extends Enum<E>> Optional<E> word(String name, Class<E> kind, String value) {
        Optional<E> found = Words.find(kind, value);
        if (found.isEmpty()) {
            fault(name, FaultKind.UNKNOWN_WORD, value, Words.nearest(value, Words.spelled(kind)));
        }
        return found;
    }

    <E extends Enum<E>> E choice(String name, Class<E> kind, E otherwise) {
        return has(name) ? choice(name, kind) : otherwise;
    }

    /** A list of words; absent is empty. */
    <E extends Enum<E>> Set<E> choices(String name, Class<E> kind) {
        Set<E> chosen = EnumSet.noneOf(kind);
        for (String value : strings(name)) {
            Optional<E> word = word(name, kind, value);
            if (word.isPresent() && !chosen.add(word.get())) {
                fault(name, FaultKind.DUPLICATE, value);
            }
        }
        return chosen;
    }

    /** A list of values; absent is empty. */
    List<String> strings(String name) {
        List<String> values = new ArrayList<>();
        for (Node item : items(name)) {
            scalar(name, item).ifPresent(values::add);
        }
        return values;
    }

    private List<Node> items(String name) {
        Optional<Node> node = find(name);
        if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
            fault(name, FaultKind.NOT_A_LIST);
        }
        return node.filter(SequenceNode.class::isInstance)
                .map(list -> ((SequenceNode) list).getValue())
                .orElse(Collections.emptyList());
    }

    boolean isList(String name) {
        return find(name).filter(SequenceNode.class::isInstance).isPresent();
    }

    boolean isMapping(String name) {
        return find(name).filter(MappingNode.class::isInstance).isPresent();
    }

    Entry entry(String name) {
        return get(name).map(node -> child(name, node)).orElseGet(() -> silent(placeOf(name)));
    }

    Optional<Entry> findEntry(String name) {
        return find(name).map(node -> child(name, node));
    }

    private Entry child(String name, Node node) {
        return of(place.file(), node, path(place.field(), name), faults);
    }

    /** The entries of a list; absent is empty. */
    List<Entry> entries(String name) {
        return items(name).stream().map(item -> child(name, item)).toList();
    }

    /** The entries of a mapping by their names; absent is empty. */
    Map<String, Entry> named(String name) {
        Map<String, Entry> named = new LinkedHashMap<>();
        findEntry(name).ifPresent(section -> {
            for (String id : section.listNames()) {
                if (!Words.isName(id)) {
                    section.fault(id, FaultKind.BAD_NAME, id);
                }
                named.put(id, section.entry(id));
            }
        });
        return named;
    }

    /** A text in Spanish and English. */
    Text text(String name) {
        Entry both = entry(name);
        Text text = new Text(both.string("es"), both.string("en"));
        both.close();
        return text;
    }

    Optional<Text> findText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** The fields {@code article} and {@code confidence}; a value without a mark is confirmed. */
    Citation citation() {
        return new Citation(string("article"), choice("confidence", Confidence.class, Confidence.CONFIRMED));
    }
}
