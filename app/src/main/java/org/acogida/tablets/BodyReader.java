package org.acogida.tablets;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.acogida.filing.Contact;
import org.acogida.filing.DeviceTime;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Person.IdentityDocument;
import org.acogida.procedure.Person.Need;
import org.acogida.procedure.Person.Sex;
import org.acogida.procedure.Role;
import org.acogida.tablets.PacketBody.Addition;
import org.acogida.tablets.PacketBody.Born;
import org.acogida.tablets.PacketBody.Family;
import org.acogida.tablets.PacketBody.Member;
import org.acogida.tablets.PacketBody.Portrait;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a packet held. Nothing unknown is passed over, as it would be lost: what a newer tablet says waits for a newer server.
 * Throws {@link Misfit} with the place of what does not fit, never its value.
 */
final class BodyReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What is known of each of a family. */
    private static final Set<String> MEMBER = Set.of(
            "row",
            "givenNames",
            "surnames",
            "sex",
            "birth",
            "nationality",
            "languages",
            "role",
            "needs",
            "unaccompanied",
            "fear",
            "claim",
            "documents",
            "contact",
            "mrz");

    /** What stands in the place of a field that could not be read and has to be there. */
    private static final Map<String, String> INSTEAD =
            Map.of("givenNames", "?", "sex", Sex.X.name(), "nationality", "XXX", "role", Role.RELATIVE.name());

    private static final int VERSION = 1;
    private static final int MOST_PEOPLE = 30;
    static final int MOST_ROW = 999;
    private static final int MOST_LISTED = 100;
    private static final int OLDEST = 130;
    private static final int LONGEST_TEXT = 100_000;

    /** Of a picture in base64url; the tablet sends a fifth of it. */
    private static final int LONGEST_PICTURE = 400_000;

    /** Of the lines of a document: more than those of any. */
    private static final int LONGEST_ZONE = 400;

    /** How far from 1970 a clock may be, in milliseconds: some hundred years. */
    private static final long FAR = 4_000_000_000_000L;

    private static final long LONGEST_TRIP = Duration.ofDays(1).toMillis();

    private final JsonNode json;
    private final String path;
    private final Set<String> read = new HashSet<>();

    private BodyReader(JsonNode json, String path) {
        this.json = json;
        this.path = path;
    }

    /** Where something does not fit. */
    static final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;

        Misfit(String field) {
            super(field, null, false, false);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    static PacketBody read(byte[] text) {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JacksonException _) {
            throw new Misfit("");
        }
        if (!json.isObject()) {
            throw new Misfit("");
        }
        BodyReader body = new BodyReader(json, "");
        if (body.number("v", 0, Integer.MAX_VALUE) != VERSION) {
            throw new Misfit("v");
        }
        PacketBody made = switch (body.text("kind", LONGEST_TEXT)) {
            case "family" -> body.family();
            case "addition" -> body.addition();
            case "portrait" -> body.portrait();
            default -> throw new Misfit("kind");
        };
        body.end();
        return made;
    }

    private Family family() {
        Map<Integer, List<String>> misfits = new HashMap<>();
        Family family = new Family(
                id("id"),
                filed(),
                given("enteredAt").map(_ -> moment("enteredAt")),
                constant("fear", FearAnswer.class),
                optionalText("fearWords", LONGEST_TEXT),
                constant("wish", Circumstances.Wish.class),
                constant("entry", Circumstances.Entry.class),
                flag("validVisa"),
                optionalText("crossing", Circumstances.LONGEST),
                flag("claim"),
                given("manner").map(_ -> constant("manner", Manner.class)).orElse(Manner.ORAL),
                optionalText("statement", LONGEST_TEXT),
                list("people", MOST_PEOPLE, node -> node.member(misfits)),
                misfits);
        long rows = family.people().stream().map(Member::row).distinct().count();
        if (family.people().isEmpty() || rows < family.people().size()) {
            throw new Misfit("people");
        }
        return family;
    }

    /** One of them, as far as they can be read: what does not fit is told under their row and holds nobody else. */
    private Member member(Map<Integer, List<String>> misfits) {
        int row = (int) number("row", 0, MOST_ROW);
        BodyReader rest = this;
        while (true) {
            try {
                return rest.member();
            } catch (Misfit misfit) {
                misfits.computeIfAbsent(row, _ -> new ArrayList<>()).add(misfit.field());
                rest = rest.without(misfit);
            }
        }
    }

    /** The same without the field of one of them that does not fit; in the place of one that has to be there stands another. */
    private BodyReader without(Misfit misfit) {
        String field = misfit.field().substring(path.length()).split("[.\\[]", 2)[0];
        ObjectNode left = (ObjectNode) json.deepCopy();
        if (MEMBER.contains(field)) {
            left.remove(field);
        } else {
            left.retain(MEMBER);
        }
        if (INSTEAD.containsKey(field)) {
            left.put(field, INSTEAD.get(field));
        }
        return new BodyReader(left, path);
    }

    private Member member() {
        Member member = new Member(
                (int) number("row", 0, MOST_ROW),
                optionalText("givenNames", LONGEST_TEXT),
                optionalText("surnames", LONGEST_TEXT),
                given("sex").map(_ -> constant("sex", Sex.class)),
                born(),
                text("nationality", 3),
                list("languages", MOST_LISTED, node -> node.word()),
                constant("role", Role.class),
                list("needs", MOST_LISTED, node -> node.constant(Need.class)),
                flag("unaccompanied"),
                given("fear").map(_ -> constant("fear", FearAnswer.class)),
                given("claim").map(_ -> flag("claim")),
                list("documents", MOST_LISTED, BodyReader::document),
                optionalText("contact", LONGEST_TEXT),
                optionalText("mrz", LONGEST_ZONE));
        if (member.mrz().isBlank()) {
            if (member.givenNames().isBlank() && member.surnames().isBlank()) {
                throw new Misfit(path + "givenNames");
            }
            if (member.sex().isEmpty()) {
                throw new Misfit(path + "sex");
            }
        }
        end();
        return member;
    }

    private IdentityDocument document() {
        IdentityDocument document =
                new IdentityDocument(optionalText("kind", LONGEST_TEXT), optionalText("number", LONGEST_TEXT));
        end();
        return document;
    }

    private Addition addition() {
        return new Addition(
                id("id"),
                filed(),
                id("to"),
                (int) number("row", 0, MOST_ROW),
                list("needs", MOST_LISTED, node -> node.constant(Need.class)),
                given("fear").map(_ -> constant("fear", FearAnswer.class)),
                born(),
                flag("claim"),
                optionalText("statement", LONGEST_TEXT));
    }

    private Portrait portrait() {
        return new Portrait(
                id("id"), filed(), id("to"), (int) number("row", 0, MOST_ROW), text("jpeg", LONGEST_PICTURE));
    }

    private DeviceTime filed() {
        BodyReader clock = part("clock").orElseThrow(() -> new Misfit(path + "clock"));
        DeviceTime filed = new DeviceTime(
                clock.moment("device"),
                clock.part("sync").map(BodyReader::contact),
                Duration.ofMillis(clock.given("step")
                        .map(_ -> clock.number("step", -FAR, FAR))
                        .orElse(0L)),
                clock.flag("gap"));
        clock.end();
        return filed;
    }

    private Contact contact() {
        Contact contact =
                new Contact(moment("server"), moment("device"), Duration.ofMillis(number("rtt", 0, LONGEST_TRIP)));
        end();
        return contact;
    }

    private Optional<Born> born() {
        return part("birth").map(birth -> {
            Born born = birth.given("age").isPresent()
                    ? new Born.Aged((int) birth.number("age", 0, OLDEST))
                    : new Born.Between(birth.between());
            birth.end();
            return born;
        });
    }

    private Birth between() {
        if (given("day").isPresent()) {
            LocalDate day = day("day");
            return between(day, day, "day");
        }
        return between(day("from"), day("to"), "from");
    }

    private Birth between(LocalDate from, LocalDate to, String field) {
        try {
            return new Birth(from, to);
        } catch (IllegalArgumentException _) {
            throw new Misfit(path + field);
        }
    }

    private LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field, 10));
        } catch (DateTimeException _) {
            throw new Misfit(path + field);
        }
    }

    /** A field that is there and not null. */
    private Optional<JsonNode> given(String field) {
        read.add(field);
        return Optional.ofNullable(json.get(field)).filter(value -> !value.isNull());
    }

    private JsonNode must(String field) {
        return given(field).orElseThrow(() -> new Misfit(path + field));
    }

    private Optional<BodyReader> part(String field) {
        return given(field).map(value -> {
            if (!value.isObject()) {
                throw new Misfit(path + field);
            }
            return new BodyReader(value, path + field + ".");
        });
    }

    private String text(String field, int longest) {
        JsonNode value = must(field);
        if (!value.isString() || value.stringValue().length() > longest) {
            throw new Misfit(path + field);
        }
        return value.stringValue();
    }

    private String optionalText(String field, int longest) {
        return given(field).isPresent() ? text(field, longest) : "";
    }

    private UUID id(String field) {
        String text = text(field, 36);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException _) {
            // Told below, with every other text that is none.
        }
        throw new Misfit(path + field);
    }

    private long number(String field, long least, long most) {
        JsonNode value = must(field);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw new Misfit(path + field);
        }
        return value.longValue();
    }

    private Instant moment(String field) {
        return Instant.ofEpochMilli(number(field, -FAR, FAR));
    }

    private boolean flag(String field) {
        Optional<JsonNode> value = given(field);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw new Misfit(path + field);
        }
        return value.isPresent() && value.get().booleanValue();
    }

    private <E extends Enum<E>> E constant(String field, Class<E> type) {
        return new BodyReader(must(field), path + field).constant(type);
    }

    private <E extends Enum<E>> E constant(Class<E> type) {
        try {
            return Enum.valueOf(type, word());
        } catch (IllegalArgumentException _) {
            throw new Misfit(path);
        }
    }

    /** This value as a short text. */
    private String word() {
        if (!json.isString() || json.stringValue().length() > MOST_LISTED) {
            throw new Misfit(path);
        }
        return json.stringValue();
    }

    private <T> List<T> list(String field, int most, Function<BodyReader, T> each) {
        Optional<JsonNode> value = given(field);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray() || value.get().size() > most) {
            throw new Misfit(path + field);
        }
        List<T> parts = new ArrayList<>();
        for (JsonNode part : value.get()) {
            String at = path + field + "[" + parts.size() + "]";
            parts.add(each.apply(new BodyReader(part, part.isObject() ? at + "." : at)));
        }
        return parts;
    }

    /** Finds fault with whatever was not read. */
    private void end() {
        json.propertyNames().stream()
                .filter(field -> !read.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new Misfit(path + unknown(field));
                });
    }

    /** A name that nobody chose may hold anything: only what looks like a field of ours is told. */
    private static String unknown(String field) {
        return field.matches("[a-zA-Z]{1,30}") ? field : "?";
    }
}
