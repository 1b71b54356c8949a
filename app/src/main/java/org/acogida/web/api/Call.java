package org.acogida.web.api;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.ApiToken;
import org.acogida.access.Officer;
import org.acogida.procedure.CaseId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request that fits its route.
 *
 * @param values the parameters that were given, by name
 * @param tree the body as it was sent, where it is JSON
 * @param content what the body says, or its bytes
 */
record Call(
        @Nullable ApiToken token,
        Locale language,
        Map<String, Object> values,
        JsonNode tree,
        @Nullable Object content) {

    ApiToken by() {
        if (token == null) {
            throw new IllegalStateException("open to everybody");
        }
        return token;
    }

    Officer officer() {
        return by().officer();
    }

    <T> Optional<T> find(String name, Class<T> type) {
        Object value = values.get(name);
        return value instanceof Optional<?> maybe
                ? maybe.map(type::cast)
                : Optional.ofNullable(value).map(type::cast);
    }

    <T> T get(String name, Class<T> type) {
        return find(name, type).orElseThrow();
    }

    String text(String name) {
        return find(name, String.class).orElse("");
    }

    CaseId caseId() {
        return new CaseId(get("case", UUID.class));
    }

    <T> T body(Class<T> type) {
        return type.cast(Objects.requireNonNull(content));
    }
}
