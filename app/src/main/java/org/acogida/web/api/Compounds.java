package org.acogida.web.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shapes of values made of others. */
final class Compounds {
    private Compounds() {}

    /** What may be left out. */
    record Maybe(Shape inner) implements Shape {
        @Override
        public @Nullable Object read(JsonNode json, String pointer, Faults faults) {
            if (json.isNull()) {
                return Optional.empty();
            }
            Object value = inner.read(json, pointer, faults);
            return value == null ? null : Optional.of(value);
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            ObjectNode of = inner.schema(schemas);
            if (!of.has("$ref")) {
                return of.put("nullable", true);
            }
            ObjectNode schema = Schemas.object().put("nullable", true);
            schema.putArray("allOf").add(of);
            return schema;
        }

        @Override
        public boolean isOptional() {
            return true;
        }

        @Override
        public Object absent() {
            return Optional.empty();
        }

        @Override
        public JsonNode word(String text) {
            return inner.word(text);
        }
    }

    /** What is left out where it is empty; told, never read. */
    record Sparse(Shape inner) implements Shape {
        @Override
        public @Nullable Object read(JsonNode json, String pointer, Faults faults) {
            return inner.read(json, pointer, faults);
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return inner.schema(schemas);
        }

        @Override
        public boolean isOptional() {
            return true;
        }
    }

    /** Several of one kind; each once, where it is a set. */
    record Several(Shape each, boolean once, int most) implements Shape {
        @Override
        public @Nullable Object read(JsonNode json, String pointer, Faults faults) {
            if (!json.isArray() || json.size() > most) {
                faults.shape(pointer, json, "list", most);
                return null;
            }
            int before = faults.size();
            Collection<Object> read = once ? new LinkedHashSet<>() : new ArrayList<>();
            for (int i = 0; i < json.size(); i++) {
                Object value = each.read(json.get(i), pointer + "/" + i, faults);
                if (value != null && !read.add(value)) {
                    faults.shape(pointer + "/" + i, json.get(i), "twice");
                }
            }
            return faults.size() > before ? null : read;
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            ObjectNode schema = Schemas.ofType("array");
            if (most < Integer.MAX_VALUE) {
                schema.put("maxItems", most);
            }
            if (once) {
                schema.put("uniqueItems", true);
            }
            schema.set("items", each.schema(schemas));
            return schema;
        }
    }

    /** Values under names that are not known before; told, never read. */
    record Named(Shape each) implements Shape {
        @Override
        public @Nullable Object read(JsonNode json, String pointer, Faults faults) {
            throw new IllegalStateException("only written");
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            ObjectNode schema = Schemas.ofType("object");
            schema.set("additionalProperties", each.schema(schemas));
            return schema;
        }
    }

    /** A record of one value, written as that value. */
    record Wrapped(Shape inner, Constructor<?> maker) implements Shape {
        @Override
        public @Nullable Object read(JsonNode json, String pointer, Faults faults) {
            Object value = inner.read(json, pointer, faults);
            return value == null ? null : make(maker, new Object[] {value}, json, pointer, faults);
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return inner.schema(schemas);
        }
    }

    /** A component of a record. */
    record Component(String name, Shape shape) {}

    /**
     * A record, by its components.
     *
     * @param given the components that the address or the program gives, which no body has
     */
    record Whole(String name, Constructor<?> maker, List<Component> components, Map<String, Object> given)
            implements Shape {
        @Override
        public @Nullable Object read(JsonNode json, String pointer, Faults faults) {
            if (!json.isObject()) {
                faults.shape(pointer, json, "object");
                return null;
            }
            int before = faults.size();
            refuseUnknown(json, pointer, faults);
            @Nullable Object[] values = new @Nullable Object[components.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(components.get(i), json, pointer, faults);
            }
            return faults.size() > before ? null : make(maker, values, json, pointer, faults);
        }

        private void refuseUnknown(JsonNode json, String pointer, Faults faults) {
            List<String> known = open().map(Component::name).toList();
            for (String field : json.propertyNames()) {
                if (!known.contains(field)) {
                    String at = pointer + "/" + escaped(Faults.shown(field));
                    faults.shape(at, json.get(field), "unknown", faults.isFull() ? "" : Faults.meant(field, known));
                }
            }
        }

        private @Nullable Object value(Component component, JsonNode json, String pointer, Faults faults) {
            @Nullable Object fixed = given.get(component.name());
            if (fixed != null) {
                return fixed;
            }
            JsonNode value = json.path(component.name());
            if (!value.isMissingNode()) {
                return component.shape().read(value, pointer + "/" + component.name(), faults);
            }
            if (component.shape().isOptional()) {
                return component.shape().absent();
            }
            faults.shape(pointer + "/" + component.name(), value, "missing");
            return null;
        }

        private Stream<Component> open() {
            return components.stream().filter(component -> !given.containsKey(component.name()));
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return schemas.refer(name, () -> whole(schemas));
        }

        private ObjectNode whole(Schemas schemas) {
            ObjectNode schema = Schemas.ofType("object").put("additionalProperties", false);
            List<String> required = open().filter(
                            component -> !component.shape().isOptional())
                    .map(Component::name)
                    .toList();
            if (!required.isEmpty()) {
                ArrayNode names = schema.putArray("required");
                required.forEach(names::add);
            }
            ObjectNode properties = schema.putObject("properties");
            open().forEach(component ->
                    properties.set(component.name(), component.shape().schema(schemas)));
            return schema;
        }

        /** Where a component of that name stands, here or further within; empty where none does. */
        Optional<String> find(String wanted) {
            if (open().anyMatch(component -> component.name().equals(wanted))) {
                return Optional.of("/" + wanted);
            }
            return open().flatMap(component -> within(component.shape())
                            .flatMap(whole -> whole.find(wanted))
                            .map(within -> "/" + component.name() + within)
                            .stream())
                    .findFirst();
        }
    }

    private static Optional<Whole> within(Shape shape) {
        return switch (shape) {
            case Whole whole -> Optional.of(whole);
            case Maybe maybe -> within(maybe.inner());
            default -> Optional.empty();
        };
    }

    private static @Nullable Object make(
            Constructor<?> maker, @Nullable Object[] values, JsonNode json, String pointer, Faults faults) {
        try {
            return maker.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException fault) {
                faults.meaning(pointer, json, "of." + maker.getDeclaringClass().getSimpleName(), said(fault));
                return null;
            }
            throw new IllegalStateException(maker.toString(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(maker.toString(), e);
        }
    }

    private static String said(IllegalArgumentException fault) {
        return String.valueOf(fault.getMessage());
    }

    /** A name as a JSON Pointer writes it. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
