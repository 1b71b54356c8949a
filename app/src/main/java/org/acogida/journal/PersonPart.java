package org.acogida.journal;

import static org.acogida.journal.CanonicalJson.MAPPER;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.keys.Aead;
import org.acogida.keys.PersonKeys;
import org.acogida.procedure.CaseId;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What {@code person_part} holds of an entry: a byte for the format, the number of the person's key in eight, and each
 * field as its name (a byte for the length, ASCII) and its sealed text (four bytes for the length). A field can be opened
 * only as the one of this name, in this entry, of this case. Texts are filled with spaces to a multiple of 32 bytes, so
 * that the length of a short one tells nothing.
 */
final class PersonPart {

    private static final byte FORMAT = 1;
    private static final int HEAD = 1 + Long.BYTES;
    private static final int BLOCK = 32;

    /** What is taken apart into its fields; what stands within these is sealed as a whole. */
    private static final Set<String> TAKEN_APART = Set.of("details", "person");

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Field(String path, byte[] content) {
        int size() {
            return 1 + path.length() + Integer.BYTES + content.length;
        }
    }

    private PersonPart() {}

    /** Seals the personal fields of an entry, given as JSON. */
    static byte[] seal(StoredEntry entry, String personal, PersonKeys keys) {
        return seal(entry.caseId(), entry.eventId(), entry.key(), personal, keys);
    }

    static byte[] seal(CaseId caseId, UUID eventId, long number, String personal, PersonKeys keys) {
        Aead.KeyAtWork key = Aead.with(keys.get(number));
        List<Field> sealed = split(personal).stream()
                .map(field ->
                        new Field(field.path(), key.seal(context(caseId, eventId, field.path()), field.content())))
                .toList();
        ByteBuffer bytes =
                ByteBuffer.allocate(HEAD + sealed.stream().mapToInt(Field::size).sum());
        bytes.put(FORMAT).putLong(number);
        for (Field field : sealed) {
            bytes.put((byte) field.path().length()).put(field.path().getBytes(StandardCharsets.US_ASCII));
            bytes.putInt(field.content().length).put(field.content());
        }
        return bytes.array();
    }

    private static List<Field> split(String personal) {
        List<Field> fields = new ArrayList<>();
        try (JsonParser json = MAPPER.createParser(personal)) {
            json.nextToken();
            split("", json, personal, fields);
        }
        return fields;
    }

    /** Takes each field as it is written, from where an object begins to where it ends. */
    private static void split(String path, JsonParser json, String text, List<Field> fields) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = path.isEmpty() ? json.currentName() : path + "." + json.currentName();
            boolean isTakenApart = TAKEN_APART.contains(json.currentName());
            if (json.nextToken() == JsonToken.START_OBJECT && isTakenApart) {
                split(name, json, text, fields);
            } else {
                fields.add(new Field(name, filled(text.substring(start(json), end(json)))));
            }
        }
    }

    private static int start(JsonParser json) {
        return (int) json.currentTokenLocation().getCharOffset();
    }

    private static int end(JsonParser json) {
        json.skipChildren();
        json.finishToken();
        return (int) json.currentLocation().getCharOffset();
    }

    private static byte[] filled(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        byte[] filled = Arrays.copyOf(text, (text.length + BLOCK - 1) / BLOCK * BLOCK);
        Arrays.fill(filled, text.length, filled.length, (byte) ' ');
        return filled;
    }

    /** Whether these bytes are sealed; those of earlier versions of the program are JSON in clear. */
    static boolean isSealed(byte[] payload) {
        return payload.length > HEAD && payload[0] == FORMAT;
    }

    /** The number of the key with which a part was sealed. */
    static long key(byte[] payload) {
        if (!isSealed(payload)) {
            throw new IllegalArgumentException(
                    "person_part: not sealed, or in a format of a later version of the program;"
                            + " use the version that wrote it, or a later one");
        }
        return ByteBuffer.wrap(payload).getLong(1);
    }

    /** The personal fields of an entry as JSON; empty where the person's key was destroyed. */
    static Optional<String> open(CaseId caseId, UUID eventId, byte[] payload, PersonKeys keys) {
        return keys.find(key(payload)).map(Aead::with).map(key -> {
            Joined json = new Joined();
            ByteBuffer bytes = ByteBuffer.wrap(payload).position(HEAD);
            while (bytes.hasRemaining()) {
                byte[] path = new byte[bytes.get()];
                bytes.get(path);
                String name = new String(path, StandardCharsets.US_ASCII);
                int length = bytes.getInt();
                json.add(name, key.open(context(caseId, eventId, name), payload, bytes.position(), length));
                bytes.position(bytes.position() + length);
            }
            return json.end();
        });
    }

    private static byte[] context(CaseId caseId, UUID eventId, String path) {
        return Aead.place(path, caseId.value(), eventId);
    }

    /** Puts fields together again that were taken apart. */
    private static final class Joined {
        private final StringBuilder json = new StringBuilder("{");
        private List<String> within = List.of();

        void add(String path, byte[] content) {
            List<String> names = List.of(path.split("\\."));
            List<String> around = names.subList(0, names.size() - 1);
            int same = 0;
            while (same < Math.min(within.size(), around.size())
                    && within.get(same).equals(around.get(same))) {
                same++;
            }
            json.repeat("}", within.size() - same);
            for (String name : around.subList(same, around.size())) {
                name(name).append('{');
            }
            within = around;
            name(names.getLast()).append(new String(content, StandardCharsets.UTF_8).stripTrailing());
        }

        private StringBuilder name(String name) {
            if (json.charAt(json.length() - 1) != '{') {
                json.append(',');
            }
            return json.append('"').append(name).append("\":");
        }

        String end() {
            return json.repeat("}", within.size() + 1).toString();
        }
    }
}
