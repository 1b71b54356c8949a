package org.acogida.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JournalEntryTest {

    /** What was sealed once is hashed from these bytes for ever: a change of them is a new form. */
    @Test
    void anEntryIsSealedAsItWasFirstSealed() {
        JournalEntry entry = new JournalEntry(
                41,
                new UUID(1, 2),
                new UUID(3, 4),
                5,
                "claim\tfiled",
                "mx-2018",
                "ciudad-hidalgo",
                new UUID(6, 7),
                Instant.parse("2018-10-19T15:00:00Z"),
                Instant.parse("2018-10-19T15:00:01.000020999Z"),
                new UUID(8, 9),
                "{\"b\": [1, 2.50, true, null], \"aa\": \"\u00e9\\n\\u0001\\/\"}",
                Optional.of(new byte[32]),
                Optional.empty());
        assertThat(new String(entry.leaf(), StandardCharsets.UTF_8))
                .isEqualTo("1\t41\t00000000-0000-0001-0000-000000000002\t00000000-0000-0003-0000-000000000004\t5\t"
                        + "claim\\tfiled\tmx-2018\tciudad-hidalgo\t00000000-0000-0006-0000-000000000007\t"
                        + "2018-10-19T15:00:00.000000Z\t2018-10-19T15:00:01.000020Z\t"
                        + "00000000-0000-0008-0000-000000000009\t"
                        + "{\"aa\":\"\u00e9\\n\\u0001/\",\"b\":[1,2.50,true,null]}\t"
                        + "0".repeat(64) + "\t-");
    }

    @Test
    void jsonIsTheSameInWhateverFormItComes() {
        List<String> same = List.of(
                "{\"b\":1,\"a\":{\"y\":\"\\\"\",\"x\":[]}}",
                " { \"a\" : { \"x\" : [ ] , \"y\" : \"\\u0022\" } ,\r\n\t\"b\" : 1 } ");
        same.forEach(json -> assertThat(PlainJson.of(json)).isEqualTo("{\"a\":{\"x\":[],\"y\":\"\\\"\"},\"b\":1}"));
        assertThat(PlainJson.of("{}")).isEqualTo("{}");
        assertThat(PlainJson.of("[-0.10,1e5]")).isEqualTo("[-0.10,1e5]");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        List.of(
                        "",
                        "{",
                        "[1,]",
                        "{\"a\":1,\"a\":2}",
                        "01",
                        "nul",
                        "\"",
                        "\"\\x\"",
                        "{a:1}",
                        "1 2",
                        "[".repeat(300),
                        "\"\\u12")
                .forEach(bad -> assertThatThrownBy(() -> PlainJson.of(bad))
                        .as(bad)
                        .isInstanceOf(IllegalArgumentException.class));
    }
}
