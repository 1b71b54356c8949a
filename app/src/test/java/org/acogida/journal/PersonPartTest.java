package org.acogida.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acogida.keys.Aead;
import org.acogida.keys.KeyFolder;
import org.acogida.keys.TestKeys;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Event;
import org.junit.jupiter.api.Test;

class PersonPartTest {

    private final KeyFolder keys = TestKeys.shared();
    private final CaseId id = new CaseId(UUID.randomUUID());
    private final long number = keys.next();

    private static List<String> personals() {
        List<String> all = new ArrayList<>();
        for (Event event : EventSamples.all()) {
            EventCodec.Coded coded = EventCodec.encode(event, List.of());
            if (coded.hasPersonal()) {
                all.add(coded.personal());
            }
        }
        return all;
    }

    private byte[] seal(UUID eventId, String personal) {
        return PersonPart.seal(id, eventId, number, personal, keys);
    }

    @Test
    void everyKindIsReadBackAsItWas() {
        UUID eventId = UUID.randomUUID();
        assertThat(personals())
                .hasSizeGreaterThan(20)
                .allSatisfy(personal -> assertThat(PersonPart.open(id, eventId, seal(eventId, personal), keys))
                        .contains(personal));
    }

    @Test
    void longTextsBesideOthersAreReadBackAsTheyWere() {
        String statement = "\\\"Ñandú\\\" \\n 𝄞 ".repeat(10_000);
        String personal = "{\"details\":{\"person\":null,\"statement\":\"" + statement + "\",\"words\":[\"" + statement
                + "\",{\"age\":17}]},\"person\":{\"age\":-17.5,\"knows\":[]}}";
        UUID eventId = UUID.randomUUID();
        assertThat(PersonPart.open(id, eventId, seal(eventId, personal), keys)).contains(personal);
    }

    @Test
    void whatTellsOfAPersonIsSealedFieldByField() {
        String sealed = new String(seal(UUID.randomUUID(), personals().getFirst()), StandardCharsets.ISO_8859_1);
        assertThat(sealed)
                .contains("details.person.contact", "details.person.documents", "details.person.needs")
                .contains("details.circumstances")
                .doesNotContainIgnoringCase("canario")
                .doesNotContain("HND", "1990");
    }

    /** A part taken apart into its fields, each with its name and length before it. */
    private static Map<String, byte[]> fields(byte[] payload) {
        Map<String, byte[]> fields = new HashMap<>();
        ByteBuffer bytes = ByteBuffer.wrap(payload).position(9);
        while (bytes.hasRemaining()) {
            byte[] name = new byte[bytes.get()];
            bytes.get(name);
            byte[] sealed = new byte[bytes.getInt()];
            bytes.get(sealed);
            fields.put(new String(name, StandardCharsets.US_ASCII), sealed);
        }
        return fields;
    }

    private byte[] part(long key, String name, byte[] sealed) {
        return ByteBuffer.allocate(9 + 1 + name.length() + 4 + sealed.length)
                .put((byte) 1)
                .putLong(key)
                .put((byte) name.length())
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(sealed.length)
                .put(sealed)
                .array();
    }

    @Test
    void noSealedTextIsTakenInAnotherPlace() {
        CaseId other = new CaseId(UUID.randomUUID());
        long otherNumber = keys.next();
        UUID eventId = UUID.randomUUID();
        UUID otherEvent = UUID.randomUUID();
        int tried = 0;
        for (String personal : personals()) {
            Map<String, byte[]> fields = fields(seal(eventId, personal));
            for (String from : fields.keySet()) {
                byte[] sealed = fields.get(from);
                for (String to : fields.keySet()) {
                    if (!from.equals(to)) {
                        assertRefused(id, eventId, part(number, to, sealed));
                        tried++;
                    }
                }
                assertThat(PersonPart.open(id, eventId, part(number, from, sealed), keys))
                        .isPresent();
                assertRefused(id, otherEvent, part(number, from, sealed));
                assertRefused(other, eventId, part(number, from, sealed));
                assertRefused(id, eventId, part(otherNumber, from, sealed));
                tried += 3;
            }
        }
        assertThat(tried).isGreaterThan(300);
    }

    private void assertRefused(CaseId caseId, UUID eventId, byte[] payload) {
        assertThatThrownBy(() -> PersonPart.open(caseId, eventId, payload, keys))
                .isInstanceOf(Aead.ForgedException.class);
    }

    @Test
    void noBitCanBeChanged() {
        UUID eventId = UUID.randomUUID();
        byte[] payload = seal(eventId, "{\"details\":{\"words\":\"tengo miedo\"}}");
        int from = payload.length - 40;
        for (int bit = from * 8; bit < payload.length * 8; bit++) {
            byte[] changed = payload.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertRefused(id, eventId, changed);
        }
    }

    @Test
    void theLengthOfAnAnswerDoesNotTellIt() {
        UUID eventId = UUID.randomUUID();
        assertThat(seal(eventId, "{\"details\":{\"answer\":\"YES\"}}"))
                .hasSameSizeAs(seal(eventId, "{\"details\":{\"answer\":\"UNDETERMINED\"}}"));
    }

    @Test
    void theSameTextIsNeverSealedAlike() {
        UUID eventId = UUID.randomUUID();
        String personal = personals().getFirst();
        assertThat(seal(eventId, personal)).isNotEqualTo(seal(eventId, personal));
    }

    @Test
    void withoutItsKeyNothingIsRead() {
        long gone = keys.next();
        UUID eventId = UUID.randomUUID();
        byte[] payload = PersonPart.seal(id, eventId, gone, personals().getFirst(), keys);
        keys.destroy(List.of(gone));
        assertThat(PersonPart.open(id, eventId, payload, keys)).isEmpty();
        assertThatThrownBy(() -> PersonPart.seal(id, eventId, gone, "{}", keys))
                .hasMessageContaining("key " + gone + ": destroyed");
    }

    @Test
    void whatIsNotSealedIsNotTaken() {
        assertThatThrownBy(() -> PersonPart.open(
                        id, UUID.randomUUID(), "{\"details\":{}}".getBytes(StandardCharsets.UTF_8), keys))
                .hasMessageContaining("not sealed");
    }
}
