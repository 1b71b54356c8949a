package org.acogida.web.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.procedure.NameText;
import org.acogida.web.Words;

/**
 * What was typed into a form, as it was typed, and what does not fit in it. Reading a field that does not fit gives
 * nothing and keeps a fault; nothing typed is lost.
 */
public final class Filled {
    /** The longest text of a field of several lines, in characters. */
    public static final int LONGEST_LINES = 100_000;

    /** The longest text of a field of one line, in characters. */
    public static final int LONGEST_TEXT = 200;

    private final Map<String, List<String>> typed;
    private final Words words;
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    public Filled(Map<String, List<String>> typed, Words words) {
        this.typed = Map.copyOf(typed);
        this.words = words;
    }

    /** All answers by their fields' names, as they were typed. */
    public Map<String, List<String>> typed() {
        return typed;
    }

    /** The same answers, with no fault found yet. */
    public Filled copy() {
        return new Filled(typed, words);
    }

    /** An untouched form: each field as it is preset. */
    public static Filled untouched(List<Field> fields, Words words) {
        return untouched(fields, Map.of(), words);
    }

    /** The same, some of its fields begun otherwise; names of other forms' fields are left out. */
    public static Filled untouched(List<Field> fields, Map<String, String> begun, Words words) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        fields.forEach(field -> typed.put(
                field.name(),
                begun.containsKey(field.name()) ? List.of(begun.getOrDefault(field.name(), "")) : field.preset()));
        return new Filled(typed, words);
    }

    /** Finds what does not fit: empty though asked for, too long, no date, or none of the choices. */
    public void check(List<Field> fields) {
        check(fields, "");
    }

    /** The same for the fields of one of several, whose name stands before each label. */
    public void check(List<Field> fields, String whose) {
        for (Field field : fields) {
            labels.put(field.name(), whose + words.text("field." + field.wording()));
            String value = value(field.name());
            if (value.isBlank()) {
                if (field.required()) {
                    fault(field.name(), "fault.empty");
                }
            } else {
                checkKind(field, value);
            }
        }
    }

    private void checkKind(Field field, String value) {
        switch (field.kind()) {
            case TEXT -> {
                checkLength(field, value, LONGEST_TEXT);
                NameText.findForeign(value)
                        .ifPresent(sign -> fault(field.name(), "fault.sign", String.format("U+%04X", sign)));
            }
            case LINES -> checkLength(field, value, LONGEST_LINES);
            case DATE -> date(field.name());
            case MOMENT -> moment(field.name());
            case CHOICE, MANY -> {
                for (String one : values(field.name())) {
                    if (field.choices().stream().noneMatch(c -> c.value().equals(one))) {
                        fault(field.name(), "fault.choice");
                    }
                }
            }
            case CHECK -> {}
        }
    }

    private void checkLength(Field field, String value, int longest) {
        if (value.length() > longest) {
            fault(field.name(), "fault.long", value.length(), longest);
        }
    }

    /** Keeps a fault of a field, in the words of a message key. */
    public void fault(String field, String key, Object... arguments) {
        faults.putIfAbsent(
                field,
                new Fault(
                        field,
                        field.replace('.', '-'),
                        value(field),
                        labels.getOrDefault(field, field),
                        words.text(key, arguments)));
    }

    /** What was typed, trimmed; empty where nothing was. */
    public String text(String field) {
        return value(field).strip();
    }

    /** What was typed, letter by letter. */
    public String value(String field) {
        List<String> values = values(field);
        return values.isEmpty() ? "" : values.getFirst();
    }

    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** The id a form was sent with; a new one where it carries none. */
    public UUID uuid(String field) {
        return Ids.find(text(field)).orElseGet(UUID::randomUUID);
    }

    public boolean is(String field) {
        return !text(field).isEmpty();
    }

    public Optional<LocalDate> date(String field) {
        return parsed(field, LocalDate::parse, "fault.date");
    }

    /** A day and hour at the office. */
    public Optional<Instant> moment(String field) {
        return parsed(
                field, text -> LocalDateTime.parse(text).atZone(words.zone()).toInstant(), "fault.moment");
    }

    /** A moment that must lie after another field's; nothing, and a fault, where it does not. */
    public Optional<Instant> momentAfter(String field, String earlier) {
        Optional<Instant> first = moment(earlier);
        Optional<Instant> second = moment(field);
        if (first.isPresent() && second.isPresent() && !second.get().isAfter(first.get())) {
            fault(field, "fault.order", words.moment(first.get()));
            return Optional.empty();
        }
        return second;
    }

    /** The moment of a field that must be given and not lie after {@code now}; {@code now}, and a fault, otherwise. */
    public Instant momentNotAfter(String field, Instant now) {
        Instant moment = moment(field).orElse(now);
        if (moment.isAfter(now)) {
            fault(field, "fault.future", words.moment(now));
        }
        return moment;
    }

    /** The moment of a field where anything was written there, which must not lie after {@code now}. */
    public Optional<Instant> occurred(String field, Instant now) {
        return is(field) ? Optional.of(momentNotAfter(field, now)) : Optional.empty();
    }

    /** The constant a field names; empty where nothing was chosen, or nothing that there is. */
    public <E extends Enum<E>> Optional<E> constant(String field, Class<E> type) {
        return constantNamed(text(field), type);
    }

    /** The constant of that name, if there is one. */
    public static <E extends Enum<E>> Optional<E> constantNamed(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private <T> Optional<T> parsed(String field, Reader<T> reader, String fault) {
        String text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(text));
        } catch (DateTimeException _) {
            fault(field, fault);
            return Optional.empty();
        }
    }

    public List<Fault> faults() {
        return new ArrayList<>(faults.values());
    }

    public Optional<Fault> findFault(String field) {
        return Optional.ofNullable(faults.get(field));
    }

    public boolean fits() {
        return faults.isEmpty();
    }

    /** The names that were sent. */
    public List<String> names() {
        return List.copyOf(typed.keySet());
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(String text);
    }
}
