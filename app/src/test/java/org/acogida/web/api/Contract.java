package org.acogida.web.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The document as somebody else reads it: whether an answer is one that it names. Knows nothing of routes or shapes. */
final class Contract {
    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getOpenApi30());
    private final Map<String, Schema> schemas = new HashMap<>();

    Contract(String document) {
        this.document = Program.JSON.readTree(document);
    }

    /** What is wrong with an answer; empty where the document names it. */
    Optional<String> findFault(String method, String path, Program.Got got) {
        JsonNode operation = document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
        JsonNode response = resolve(operation.path("responses").path(Integer.toString(got.status())));
        if (response.isMissingNode()) {
            return Optional.of("status " + got.status() + " is not in the document");
        }
        if (!response.has("content")) {
            return got.response().body().length == 0 ? Optional.empty() : Optional.of("has a body");
        }
        String type = got.header("Content-Type").replaceAll(";.*", "");
        JsonNode content = response.get("content").path(type);
        if (content.isMissingNode()) {
            return Optional.of("type " + type + " is not in the document");
        }
        return type.endsWith("json") ? check(content.get("schema"), got) : Optional.empty();
    }

    /** A problem that no route is needed for. */
    Optional<String> findFaultOfProblem(Program.Got got) {
        if (!got.header("Content-Type").startsWith("application/problem+json")) {
            return Optional.of("type " + got.header("Content-Type"));
        }
        return check(Program.JSON.readTree("{\"$ref\":\"#/components/schemas/Problem\"}"), got);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private Optional<String> check(JsonNode schema, Program.Got got) {
        Schema read = schemas.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = Program.JSON.createObjectNode();
            whole.putArray("allOf").add(schema);
            whole.putObject("components")
                    .set("schemas", document.get("components").get("schemas"));
            return registry.getSchema(whole);
        });
        List<Error> errors = read.validate(got.json());
        return errors.isEmpty() ? Optional.empty() : Optional.of(errors.toString());
    }
}
