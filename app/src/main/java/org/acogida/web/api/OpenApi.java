package org.acogida.web.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acogida.access.Operation;
import org.acogida.access.Scope;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the routes as an OpenAPI document: what is served and what is told come from the same table. */
final class OpenApi {
    private static final String VERSION = "3.0.3";
    private static final String FORM = "1";
    private static final String DESCRIPTION = "description";
    private static final String SCHEMA = "schema";
    private static final String TOKEN = "token";

    private final MessageSource messages;
    private final Locale language;
    private final Schemas schemas = new Schemas();
    private final Map<String, ObjectNode> shared = new LinkedHashMap<>();

    OpenApi(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    ObjectNode write(Iterable<Route> routes) {
        ObjectNode document = Schemas.object().put("openapi", VERSION);
        document.putObject("info")
                .put("title", "Acogida")
                .put("version", FORM)
                .put(DESCRIPTION, text("api.about"))
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.putArray("servers").addObject().put("url", Route.ROOT);
        ObjectNode paths = document.putObject("paths");
        for (Route route : routes) {
            ObjectNode path =
                    paths.has(route.path()) ? (ObjectNode) paths.get(route.path()) : paths.putObject(route.path());
            path.set(route.method().name().toLowerCase(Locale.ROOT), operation(route));
        }
        ObjectNode components = document.putObject("components");
        Shapes.of(Problem.class).schema(schemas);
        components
                .putObject("securitySchemes")
                .putObject(TOKEN)
                .put("type", "http")
                .put("scheme", "bearer")
                .put(DESCRIPTION, text("api.token"));
        ObjectNode responses = components.putObject("responses");
        shared.forEach(responses::set);
        ObjectNode named = components.putObject("schemas");
        schemas.named().forEach(named::set);
        return document;
    }

    private ObjectNode operation(Route route) {
        ObjectNode operation = Schemas.object().put("operationId", camel(route.id()));
        operation.putArray("tags").add(tag(route));
        operation.put("summary", summary(route));
        route.operation().ifPresent(what -> operation.put(DESCRIPTION, needs(what)));
        ArrayNode security = operation.putArray("security");
        if (route.operation().isPresent()) {
            security.addObject().putArray(TOKEN);
        }
        ArrayNode parameters = Schemas.FACTORY.arrayNode();
        route.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        route.body().ifPresent(body -> operation.set("requestBody", body(body)));
        operation.set("responses", responses(route));
        return operation;
    }

    /** Routes are grouped by the first word of their address; acts, which are many, are a group of their own. */
    private static String tag(Route route) {
        if (route.operation().filter(Operation.Doing.class::isInstance).isPresent()) {
            return "acts";
        }
        return route.path().split("[/.]", -1)[1];
    }

    private String summary(Route route) {
        Optional<Operation> act = route.operation().filter(Operation.Doing.class::isInstance);
        String own = messages.getMessage("api.route." + route.id(), null, null, language);
        if (own != null || act.isEmpty()) {
            return own == null ? text("api.route." + route.id()) : own;
        }
        return text("act." + ((Operation.Doing) act.get()).act().name());
    }

    private String needs(Operation what) {
        String scopes = Arrays.stream(Scope.values())
                .filter(scope -> scope.covers(what))
                .map(Scope::spelled)
                .collect(Collectors.joining(", "));
        return text("api.needs", what.spelled(), scopes);
    }

    private ObjectNode parameter(Route.Parameter parameter) {
        boolean required = parameter.in() == Route.In.PATH
                || (parameter.in() == Route.In.QUERY && !parameter.shape().isOptional());
        ObjectNode node = Schemas.object()
                .put("name", parameter.name())
                .put("in", parameter.in().name().toLowerCase(Locale.ROOT))
                .put("required", required);
        Shape shape = parameter.shape() instanceof Compounds.Maybe(Shape inner) ? inner : parameter.shape();
        node.set(SCHEMA, shape.schema(schemas));
        return node;
    }

    private ObjectNode body(Route.Body body) {
        ObjectNode node = Schemas.object().put("required", true);
        ObjectNode content = node.putObject("content").putObject(body.type());
        content.set(SCHEMA, body.shape().schema(schemas));
        if (body.isJson()) {
            content.set("example", Examples.of(body.shape()));
        }
        return node;
    }

    private ObjectNode responses(Route route) {
        Map<Integer, ObjectNode> byStatus = new TreeMap<>();
        route.answers().forEach((status, answer) -> byStatus.put(status, answer(status, answer)));
        Map<Integer, String> types = new TreeMap<>();
        route.problems()
                .forEach(kind -> types.merge(kind.status().value(), kind.type(), (one, other) -> one + ", " + other));
        if (route.operation().isPresent()) {
            types.putIfAbsent(401, "about:blank");
            types.merge(403, ProblemKind.NOT_ALLOWED.type(), (one, other) -> other + ", " + one);
        }
        types.forEach((status, names) -> byStatus.put(status, shared(status, names)));
        ObjectNode responses = Schemas.object();
        byStatus.forEach((status, node) -> responses.set(Integer.toString(status), node));
        return responses;
    }

    private ObjectNode answer(int status, Route.Answer answer) {
        ObjectNode node = Schemas.object().put(DESCRIPTION, text("api.status." + status));
        headers(node, answer.headers());
        answer.shape().ifPresent(shape -> {
            ObjectNode content = node.putObject("content");
            answer.types().forEach(type -> content.putObject(type).set(SCHEMA, shape.schema(schemas)));
        });
        return node;
    }

    private static void headers(ObjectNode node, Iterable<String> names) {
        for (String name : names) {
            ObjectNode headers = node.has("headers") ? (ObjectNode) node.get("headers") : node.putObject("headers");
            headers.putObject(name).putObject(SCHEMA).put("type", "string");
        }
    }

    /** Problems that many routes share stand once in the document. */
    private ObjectNode shared(int status, String types) {
        String name = "Problem" + status
                + types.replaceAll("urn:acogida:problem:|about:blank", "").replaceAll("[^a-z]", "");
        shared.computeIfAbsent(name, unknown -> problem(status, types));
        return Schemas.object().put("$ref", "#/components/responses/" + name);
    }

    private ObjectNode problem(int status, String types) {
        ObjectNode node = Schemas.object().put(DESCRIPTION, types);
        if (status == 503) {
            headers(node, List.of(HttpHeaders.RETRY_AFTER));
        }
        node.putObject("content")
                .putObject(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(SCHEMA, Shapes.of(Problem.class).schema(schemas));
        return node;
    }

    private static String camel(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-", -1)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
