package org.acogida.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.acogida.procedure.Command;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The shapes of single values. */
final class Scalars {
    private static final String MINIMUM = "minimum";
    private static final String MAXIMUM = "maximum";
    private static final String FORMAT = "format";
    private static final String STRING = "string";

    private Scalars() {}

    /**
     * A text of limited length.
     *
     * @param pattern what the whole of it must look like, if anything
     */
    record Text(int longest, Optional<Pattern> pattern) implements Shape {
        @Override
        public @Nullable Object read(JsonNode json, String pointer, Faults faults) {
            if (!json.isString()) {
                faults.shape(pointer, json, "text");
                return null;
            }
            String text = json.stringValue();
            if (text.length() > longest) {
                tooLong(text, json, pointer, faults);
                return null;
            }
            if (pattern.isPresent() && !pattern.get().matcher(text).matches()) {
                faults.shape(pointer, json, "pattern", pattern.get().pattern());
                return null;
            }
            return text;
        }

        /** A schema counts characters, the core counts those beyond the basic plane twice. */
        private void tooLong(String text, JsonNode json, String pointer, Faults faults) {
            if (text.codePointCount(0, text.length()) > longest) {
                faults.shape(pointer, json, "long", text.length(), longest);
            } else {
                faults.meaning(pointer, json, "long", text.length(), longest);
            }
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            ObjectNode schema = Schemas.ofType(STRING).put("maxLength", longest);
            pattern.ifPresent(form -> schema.put("pattern", "^" + form.pattern() + "$"));
            return schema;
        }
    }

    /** A whole number within bounds. */
    record Whole(long least, long most, boolean isLong) implements Shape {
        @Override
        public @Nullable Object read(JsonNode json, String pointer, Faults faults) {
            if (!json.isIntegralNumber()
                    || !json.canConvertToLong()
                    || json.longValue() < least
                    || json.longValue() > most) {
                faults.shape(pointer, json, "whole", Long.toString(least), Long.toString(most));
                return null;
            }
            return isLong ? (Object) json.longValue() : (Object) json.intValue();
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            ObjectNode schema = Schemas.ofType("integer").put(FORMAT, isLong ? "int64" : "int32");
            return schema.put(MINIMUM, least).put(MAXIMUM, most);
        }

        @Override
        public JsonNode word(String text) {
            return text.matches("-?\\d{1,18}")
                    ? Schemas.FACTORY.numberNode(Long.parseLong(text))
                    : Schemas.FACTORY.stringNode(text);
        }
    }

    /** Yes or no. */
    record Flag(boolean mayBeLeftOut) implements Shape {
        @Override
        public @Nullable Object read(JsonNode json, String pointer, Faults faults) {
            if (!json.isBoolean()) {
                faults.shape(pointer, json, "flag");
                return null;
            }
            return json.booleanValue();
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            ObjectNode schema = Schemas.ofType("boolean");
            return mayBeLeftOut ? schema.put("default", false) : schema;
        }

        @Override
        public boolean isOptional() {
            return mayBeLeftOut;
        }

        @Override
        public Object absent() {
            return false;
        }

        @Override
        public JsonNode word(String text) {
            return text.equals("true") || text.equals("false")
                    ? Schemas.FACTORY.booleanNode(text.equals("true"))
                    : Schemas.FACTORY.stringNode(text);
        }
    }

    /** A moment, with its distance from universal time. */
    record Moment() implements Shape {
        @Override
        public @Nullable Object read(JsonNode json, String pointer, Faults faults) {
            Optional<Instant> moment = json.isString() ? parse(json.stringValue()) : Optional.empty();
            if (moment.isEmpty()) {
                faults.shape(pointer, json, "moment");
                return null;
            }
            if (moment.get().isBefore(Command.EARLIEST) || moment.get().isAfter(Command.LATEST)) {
                faults.meaning(pointer, json, "year", year(Command.EARLIEST), year(Command.LATEST));
                return null;
            }
            return moment.get();
        }

        private static String year(Instant moment) {
            return moment.toString().substring(0, 4);
        }

        private static Optional<Instant> parse(String text) {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return Schemas.ofType(STRING).put(FORMAT, "date-time");
        }
    }

    /** A day of the calendar. */
    record Day() implements Shape {
        @Override
        public @Nullable Object read(JsonNode json, String pointer, Faults faults) {
            if (json.isString() && json.stringValue().matches("\\d{4}-\\d{2}-\\d{2}")) {
                try {
                    return LocalDate.parse(json.stringValue());
                } catch (DateTimeException _) {
                    // is a fault like any other text
                }
            }
            faults.shape(pointer, json, "day");
            return null;
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return Schemas.ofType(STRING).put(FORMAT, "date");
        }
    }

    /** An id made by a program or by this one. */
    record Id() implements Shape {
        private static final Pattern FORM =
                Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

        @Override
        public @Nullable Object read(JsonNode json, String pointer, Faults faults) {
            if (json.isString() && FORM.matcher(json.stringValue()).matches()) {
                return UUID.fromString(json.stringValue());
            }
            faults.shape(pointer, json, "id");
            return null;
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return Schemas.ofType(STRING).put(FORMAT, "uuid");
        }
    }

    /** One of the constants of an enumeration. */
    record Choice(String name, List<Enum<?>> constants) implements Shape {
        @Override
        public @Nullable Object read(JsonNode json, String pointer, Faults faults) {
            List<String> known = constants.stream().map(Enum::name).toList();
            int place = json.isString() ? known.indexOf(json.stringValue()) : -1;
            if (place >= 0) {
                return constants.get(place);
            }
            faults.shape(pointer, json, "choice", Faults.meant(Faults.shown(json), known));
            return null;
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return schemas.refer(
                    name, () -> words(constants.stream().map(Enum::name).toList()));
        }

        static Choice of(String name, Class<?> type) {
            return new Choice(
                    name,
                    Arrays.stream(type.getEnumConstants())
                            .<Enum<?>>map(constant -> (Enum<?>) constant)
                            .toList());
        }
    }

    /** One of some words, which addresses spell. */
    record Word(List<String> known) implements Shape {
        static Word of(Enum<?>... constants) {
            return new Word(Arrays.stream(constants)
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                    .toList());
        }

        @Override
        public @Nullable Object read(JsonNode json, String pointer, Faults faults) {
            if (json.isString() && known.contains(json.stringValue())) {
                return json.stringValue();
            }
            faults.shape(pointer, json, "choice", Faults.meant(Faults.shown(json), known));
            return null;
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return words(known);
        }
    }

    /** Any value; told, never read. */
    record Anything() implements Shape {
        @Override
        public Object read(JsonNode json, String pointer, Faults faults) {
            return json;
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return Schemas.object();
        }
    }

    /** Bytes of some kind; never read as JSON. */
    record Bytes() implements Shape {
        @Override
        public Object read(JsonNode json, String pointer, Faults faults) {
            return json;
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return Schemas.ofType(STRING).put(FORMAT, "binary");
        }
    }

    /** Any object; told, never read. */
    record AnyObject() implements Shape {
        @Override
        public Object read(JsonNode json, String pointer, Faults faults) {
            return json;
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return Schemas.ofType("object");
        }
    }

    private static ObjectNode words(List<String> known) {
        ObjectNode schema = Schemas.ofType(STRING);
        known.forEach(schema.putArray("enum")::add);
        return schema;
    }
}
