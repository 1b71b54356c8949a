package org.acogida.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one request as its route says; everything that does not fit is told at once. */
final class Incoming {
    private static final int DEEPEST = 32;

    /** Reads JSON strictly: no name twice, nothing after the value, nothing too deep. */
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final HttpServletRequest request;
    private final Route route;
    private final Faults faults = new Faults();
    private final Map<String, Object> values = new HashMap<>();
    private JsonNode tree = STRICT.missingNode();
    private @Nullable Object content;

    Incoming(HttpServletRequest request, Route route) {
        this.request = request;
        this.route = route;
    }

    /** What was read; a {@link Problem.Stop} where anything does not fit. */
    void read(Map<String, String> words) {
        readPath(words);
        readQuery();
        readHeaders();
        if (route.body().isPresent()) {
            readBody(route.body().get());
        }
        Problem.Stop.on(faults);
    }

    Map<String, Object> values() {
        return values;
    }

    JsonNode tree() {
        return tree;
    }

    @Nullable
    Object content() {
        return content;
    }

    private void readPath(Map<String, String> words) {
        Faults unknown = new Faults();
        route.parameters().stream()
                .filter(parameter -> parameter.in() == Route.In.PATH)
                .forEach(parameter -> read(parameter, decode(words.getOrDefault(parameter.name(), "")), unknown));
        if (!unknown.isEmpty()) {
            throw new Problem.Stop(ProblemKind.UNKNOWN, unknown);
        }
    }

    private void read(Route.Parameter parameter, String text, Faults into) {
        Object value = parameter.shape().read(parameter.shape().word(text), parameter.name(), into);
        if (value != null) {
            values.put(parameter.name(), value);
        }
    }

    private void readQuery() {
        Map<String, Route.Parameter> known = new LinkedHashMap<>();
        route.parameters().stream()
                .filter(parameter -> parameter.in() == Route.In.QUERY)
                .forEach(parameter -> known.put(parameter.name(), parameter));
        Set<String> seen = new HashSet<>();
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String text = equals < 0 ? "" : decode(pair.substring(equals + 1));
            readQuery(name, text, known, seen);
        }
        known.values().stream()
                .filter(parameter -> !parameter.shape().isOptional() && !seen.contains(parameter.name()))
                .forEach(parameter -> faults.shape(parameter.name(), tree, "missing"));
    }

    private void readQuery(String name, String text, Map<String, Route.Parameter> known, Set<String> seen) {
        Route.Parameter parameter = known.get(name);
        if (parameter == null) {
            faults.shape(
                    Faults.shown(name),
                    Schemas.FACTORY.stringNode(text),
                    "unknown",
                    Faults.meant(name, known.keySet()));
        } else if (!seen.add(name)) {
            faults.shape(name, Schemas.FACTORY.stringNode(text), "twice");
        } else {
            read(parameter, text, faults);
        }
    }

    private void readHeaders() {
        for (Route.Parameter parameter : route.parameters()) {
            String text = parameter.in() == Route.In.HEADER ? request.getHeader(parameter.name()) : null;
            if (text != null) {
                read(parameter, text, faults);
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new Problem.Stop(ProblemKind.MALFORMED);
        }
    }

    private void readBody(Route.Body body) {
        if (!isOf(body.type())) {
            throw new Problem.Stop(ProblemKind.WRONG_MEDIA_TYPE);
        }
        byte[] bytes = bytes(body.longest());
        if (!body.isJson()) {
            content = bytes;
            return;
        }
        try {
            tree = STRICT.readTree(bytes);
        } catch (JacksonException e) {
            String place = e.getLocation() == null
                    ? ""
                    : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
            faults.shape("", Schemas.FACTORY.stringNode(place), "json");
            return;
        }
        content = body.shape().read(tree, "", faults);
    }

    private boolean isOf(String type) {
        try {
            String given = Optional.ofNullable(request.getContentType()).orElse("");
            return type.equals(MediaType.ALL_VALUE)
                    || (!given.isEmpty() && MediaType.parseMediaType(type).includes(MediaType.parseMediaType(given)));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private byte[] bytes(int longest) {
        try {
            byte[] bytes = request.getContentLengthLong() > longest
                    ? new byte[longest + 1]
                    : request.getInputStream().readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw new Problem.Stop(ProblemKind.TOO_LARGE);
            }
            return bytes;
        } catch (IOException _) { // Broken off: whoever sent it does not wait for the answer, and sends it again.
            throw new Problem.Stop(ProblemKind.MALFORMED);
        }
    }
}
