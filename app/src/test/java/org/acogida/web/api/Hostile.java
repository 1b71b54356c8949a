package org.acogida.web.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests that are good, a little wrong, or meant to do harm; the same seed makes the same ones. */
final class Hostile {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "x",
            "null",
            "-1",
            "0",
            "99999999999999999999",
            "1e400",
            "true",
            "2018-10-19",
            "2018-10-18T15:00:00Z",
            "1718-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "0000-00-00",
            "'; drop table event; --",
            "${jndi:ldap://x}",
            "<script>alert(1)</script>",
            "\u202eevil\u0000",
            "\ud800",
            "ñandú 🙂 عربي",
            "../../etc/passwd",
            "{{7*7}}",
            "=cmd|' /C calc'!A0",
            "x".repeat(5000),
            "x".repeat(100_001),
            "HND",
            "decide",
            "mx-2018");

    /** A file of arrivals whose columns somebody must tell. */
    static final String FOREIGN =
            "Clave,De quién,Cómo se llama,De familia,Cuándo vino\n1,fuzz,Ana,Paz,2018-10-18\n2,fuzz,Eva,Paz,ayer\n";

    private static final LocalDate FIRST_FAR_DAY = LocalDate.of(2045, 1, 1);
    private static final int FAR_DAYS = 5000;

    private static final String PLAIN = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final Random random;
    private final Known known;
    private UUID lastCase = new UUID(0, 0);
    private boolean good;

    Hostile(Random random, Known known) {
        this.random = random;
        this.known = known;
    }

    /**
     * What is there to be asked for.
     *
     * @param attachments one of each case that has any
     */
    record Known(
            List<UUID> cases, List<UUID> imports, List<UUID> jobs, List<UUID> outages, Map<UUID, UUID> attachments) {
        Known() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        }
    }

    /** A request: what is sent where. */
    record Sent(String method, String path, ByteBuffer body, List<String> headers) {}

    /** As good as can be: what the route is there for. */
    Sent good(Route route) {
        good = true;
        Sent sent = next(route);
        good = false;
        return sent;
    }

    Sent next(Route route) {
        String path = route.path();
        StringBuilder query = new StringBuilder();
        for (Route.Parameter parameter : route.parameters()) {
            switch (parameter.in()) {
                case PATH -> path = path.replace("{" + parameter.name() + "}", encoded(word(parameter)));
                case QUERY -> ask(parameter, query);
                case HEADER -> {}
            }
        }
        if (chance(5)) {
            query.append('&').append(encoded(any())).append('=').append(encoded(any()));
        }
        String method = chance(2) ? "DELETE" : route.method().name();
        return new Sent(
                method,
                path + (query.isEmpty() ? "" : "?" + query.substring(1)),
                ByteBuffer.wrap(body(route)),
                headers(route));
    }

    private void ask(Route.Parameter parameter, StringBuilder query) {
        boolean must = !parameter.shape().isOptional();
        if (must ? !chance(5) : chance(30)) {
            query.append('&').append(parameter.name()).append('=').append(encoded(word(parameter)));
        }
    }

    private String word(Route.Parameter parameter) {
        if (chance(15)) {
            String any = any();
            return any.isEmpty() || any.length() > 300 ? "x" : any;
        }
        JsonNode example = Examples.of(parameter.shape());
        return switch (parameter.name()) {
            case "case" -> chance(10) ? id() : knownCase();
            case "import" -> chance(10) ? id() : one(known.imports()).toString();
            case "job" -> chance(10) ? id() : one(known.jobs()).toString();
            case "outage" -> chance(10) ? id() : one(known.outages()).toString();
            case "attachment" ->
                known.attachments().getOrDefault(lastCase, lastCase).toString();
            case "law" -> "mx-2018";
            case "office" -> "comar-tapachula";
            case "q" -> "Ana";
            case "commandId" -> id();
            default -> example.isString() ? example.asString() : example.toString();
        };
    }

    private String knownCase() {
        lastCase = one(known.cases());
        return lastCase.toString();
    }

    private UUID one(List<UUID> ids) {
        return ids.get(good ? 0 : random.nextInt(ids.size()));
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = PLAIN.indexOf(one) >= 0;
            encoded.append(plain ? Character.toString(one) : "%%%02X".formatted(one));
        }
        return encoded.toString();
    }

    private List<String> headers(Route route) {
        List<String> headers = new ArrayList<>();
        headers.add("Content-Type");
        headers.add(
                chance(3) ? "text/plain" : route.body().map(Route.Body::type).orElse("application/json"));
        if (chance(10)) {
            headers.addAll(List.of(
                    "If-Match",
                    List.of("\"1\"", "*", "W/\"1\"", "\"99999999999\"", "x").get(random.nextInt(5))));
        }
        if (chance(10)) {
            headers.addAll(List.of("If-None-Match", List.of("\"1\"", "*", "x").get(random.nextInt(3))));
        }
        if (chance(30)) {
            headers.addAll(
                    List.of("Accept-Language", List.of("en", "es", "xx-!!", "*").get(random.nextInt(4))));
        }
        if (chance(5)) {
            headers.addAll(List.of("Accept", "text/html"));
        }
        return headers;
    }

    private byte[] body(Route route) {
        if (route.body().isEmpty()) {
            return new byte[0];
        }
        if (!route.body().get().isJson()) {
            return List.of("", "%PDF-1.4 " + random.nextInt(), "ref;x\n1;2", "a,b,c\n1,2,3")
                    .get(good ? 1 : random.nextInt(4))
                    .getBytes(StandardCharsets.UTF_8);
        }
        JsonNode body = anew(Examples.of(route.body().get().shape()));
        for (int i = good ? 0 : random.nextInt(3); i > 0; i--) {
            body = spoil(body);
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        if (chance(3)) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    /** With ids that nobody used, and cases that are mostly known. */
    private JsonNode anew(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                switch (name) {
                    case "commandId", "household", "id" -> object.put(name, id());
                    case "case" -> object.put(name, chance(50) ? knownCase() : id());
                    case "cases" -> object.putArray(name).add(knownCase());
                    case "office" -> object.put(name, "comar-tapachula");
                    case "days" -> {
                        String day = farDay();
                        object.putObject(name).put("from", day).put("to", day);
                    }
                    case "people" -> object.put(name, 0).putObject("filters").put("q", id());
                    case "version" -> object.put(name, good ? 0 : random.nextInt(3));
                    case "columns" -> object.set(name, columns());
                    default -> anew(object.get(name));
                }
            }
        } else {
            node.forEach(this::anew);
        }
        return node;
    }

    /** So far ahead that few deadlines are touched. */
    private String farDay() {
        return FIRST_FAR_DAY.plusDays(random.nextInt(FAR_DAYS)).toString();
    }

    /** What the columns are of a file that names them as {@link #FOREIGN} does. */
    private static ArrayNode columns() {
        ArrayNode columns = JSON.arrayNode();
        columns.addObject().put("name", "Clave").put("meaning", "REF");
        columns.addObject().put("name", "De quién").put("meaning", "SOURCE");
        columns.addObject().put("name", "Cómo se llama").put("meaning", "GIVEN_NAMES");
        columns.addObject().put("name", "De familia").put("meaning", "SURNAMES");
        columns.addObject().put("name", "Cuándo vino").put("meaning", "ARRIVED_AT");
        return columns;
    }

    private JsonNode spoil(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(any().length() > 40 ? "x" : any(), hostile());
                default -> object.set(name, spoil(object.get(name)));
            }
            return object;
        }
        if (node instanceof ArrayNode array && !array.isEmpty() && chance(70)) {
            array.set(0, spoil(array.get(0)));
            return array;
        }
        return hostile();
    }

    private JsonNode hostile() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(1e308);
            case 3 -> JSON.booleanNode(random.nextBoolean());
            case 4 -> JSON.arrayNode();
            case 5 -> JSON.objectNode().put("x", any());
            case 6 -> JSON.stringNode(id());
            default -> JSON.stringNode(any());
        };
    }

    private String any() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private boolean chance(int percent) {
        return !good && random.nextInt(100) < percent;
    }
}
