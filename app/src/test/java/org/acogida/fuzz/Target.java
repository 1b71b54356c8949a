package org.acogida.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.mrz.Specimen;
import org.acogida.tablets.PacketTarget;
import org.acogida.tablets.ReceiptTarget;
import org.acogida.web.tablets.SendingTarget;
import org.acogida.web.turns.SlipTarget;

/** What is fuzzed, and what it begins with. */
enum Target {
    CSV(CsvTarget.class) {
        @Override
        void read(byte[] bytes) {
            CsvTarget.fuzzerTestOneInput(bytes);
        }

        @Override
        List<byte[]> seeds() {
            String rows = "source;ref;arrived_at;given_names\niom;\"1\";19/10/2018;\"Ñandú \"\"X\"\"\"\n";
            return List.of(
                    rows.getBytes(StandardCharsets.UTF_8),
                    ("\uFEFF" + rows).getBytes(StandardCharsets.UTF_8),
                    rows.getBytes(Charset.forName("windows-1252")),
                    rows.getBytes(StandardCharsets.UTF_16),
                    "a,b\r\n1,\"2\n3\"\r\n".getBytes(StandardCharsets.UTF_8),
                    new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                    new byte[0]);
        }
    },
    XLSX(XlsxTarget.class) {
        @Override
        void read(byte[] bytes) {
            XlsxTarget.fuzzerTestOneInput(bytes);
        }

        @Override
        List<byte[]> seeds() {
            List<byte[]> seeds = new ArrayList<>();
            String[] parts = XlsxTarget.parts();
            for (int part = 0; part < parts.length; part++) {
                String text = new String(XlsxTarget.ordinary(parts[part]), StandardCharsets.UTF_8);
                seeds.add(((char) ('a' + part) + text).getBytes(StandardCharsets.UTF_8));
            }
            seeds.add("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8));
            return seeds;
        }
    },
    SENDINGS(SendingTarget.class) {
        @Override
        void read(byte[] bytes) {
            SendingTarget.fuzzerTestOneInput(bytes);
        }

        @Override
        List<byte[]> seeds() {
            String packet = """
                    {"id":"0166cd1e-4a5b-7c6d-8e9f-0a1b2c3d4e5f","seq":1,"lease":"0166cd1e-4a5b-7c6d-8e9f-0a1b2c3d4e60",
                    "key":"k1","sealed":"AAAA","signature":"AAAA"}""";
            return utf8(
                    "{\"device\":\"0166cd1e-4a5b-7c6d-8e9f-0a1b2c3d4e61\",\"now\":1539972000000,\"told\":1539972000000,\"unsent\":2,\"signature\":\"AA\",\"packets\":["
                            + packet + "," + packet + "]}",
                    "{\"code\":\"2345-ABCD-EF\",\"publicKey\":\"MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\"}",
                    "{\"code\":\"\\u0000\\ud800\",\"publicKey\":7e99}",
                    "{\"device\":\"\\ud800\"}",
                    "[".repeat(600));
        }
    },
    PACKETS(PacketTarget.class) {
        @Override
        void read(byte[] bytes) {
            PacketTarget.fuzzerTestOneInput(bytes);
        }

        @Override
        List<byte[]> seeds() {
            String clock = "\"clock\":{\"device\":1539972000000,\"sync\":{\"server\":1539970000000,"
                    + "\"device\":1539970000100,\"rtt\":80},\"step\":0,\"gap\":false}";
            String person =
                    "{\"row\":0,\"givenNames\":\"Ana\",\"surnames\":\"Paz\",\"sex\":\"F\",\"birth\":{\"age\":30},"
                            + "\"nationality\":\"HND\",\"languages\":[\"es\"],\"role\":\"HEAD\",\"needs\":[\"SC\"],"
                            + "\"unaccompanied\":false,\"fear\":null,\"claim\":null,\"documents\":[{\"kind\":\"DNI\","
                            + "\"number\":\"0801\"}],\"contact\":\"\"}";
            String child = person.replace("\"row\":0", "\"row\":1")
                    .replace("HEAD", "CHILD")
                    .replace("{\"age\":30}", "{\"from\":\"2010-01-01\",\"to\":\"2012-02-29\"}");
            String id = "\"id\":\"0166cd1e-4a5b-7c6d-8e9f-0a1b2c3d4e5f\",";
            String family = "{\"v\":1,\"kind\":\"family\"," + id + clock + ",\"enteredAt\":1539971000000,"
                    + "\"fear\":\"YES\",\"fearWords\":\"\",\"wish\":\"PROTECTION\",\"entry\":\"AT_CROSSING\","
                    + "\"validVisa\":false,\"crossing\":\"Puente\",\"claim\":true,\"manner\":\"ORAL\","
                    + "\"statement\":\"\",\"people\":[" + person + "," + child + "]}";
            return utf8(
                    family,
                    family.replace("1539970000000", "-4000000000000").replace("1539971000000", "4000000000000"),
                    family.replace("Ana", "\\u0000\\ud800").replace("Puente", "\\u0000"),
                    "{\"v\":1,\"kind\":\"addition\"," + id + clock + ",\"to\":\"0166cd1e-4a5b-7c6d-8e9f-0a1b2c3d4e60\","
                            + "\"row\":1,\"needs\":[\"SC\"],\"fear\":\"UNABLE\",\"birth\":{\"day\":\"2001-02-28\"},"
                            + "\"claim\":true,\"statement\":\"\"}");
        }
    },
    RECEIPTS(ReceiptTarget.class) {
        @Override
        void read(byte[] bytes) {
            ReceiptTarget.fuzzerTestOneInput(bytes);
        }

        @Override
        List<byte[]> seeds() {
            String payload =
                    "0166cd1e-4a5b-7c6d-8e9f-0a1b2c3d4e5f|0166cd1e-4a5b-7c6d-8e9f-0a1b2c3d4e61|7|1539972000000|"
                            + "1539972000000|1000|4|4";
            return Stream.of(payload, payload.replace("|1000|", "|99999999999|"), payload.replace("|7|", "|-7|"))
                    .map(text -> "ACOGIDA1."
                            + Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(text.getBytes(StandardCharsets.UTF_8))
                            + ".AAAA")
                    .flatMap(text -> utf8(text, text.replace("A", "A\n ")).stream())
                    .toList();
        }
    },
    SLIPS(SlipTarget.class) {
        @Override
        void read(byte[] bytes) {
            SlipTarget.fuzzerTestOneInput(bytes);
        }

        @Override
        List<byte[]> seeds() {
            return utf8(
                    "https://acogida.example/t/AbCdEfGhIjKlMnOpQrStUv?lang=es",
                    "AbCdEfGhIjKlMnOpQrStUv",
                    "k-017",
                    "https://example.org/menu\u0000",
                    "/t//t/".repeat(50));
        }
    },
    NAMES(NameTarget.class) {
        @Override
        void read(byte[] bytes) {
            NameTarget.fuzzerTestOneInput(bytes);
        }

        @Override
        List<byte[]> seeds() {
            return utf8(
                    "María de la Cruz Paz Mejía\nMaria Delacrus",
                    "محمد أحمد\nMohammed Ahmed",
                    "Иван Петров\nИ ".repeat(20),
                    "И ".repeat(300) + "\n" + "王 ".repeat(300),
                    "\u202eabc\ufdfa\u0130\u1e9e\ud83d\ude00\nh hh H. y e",
                    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n1 2 3 4 5 6 7 8 9 10 11 12 13 14");
        }
    },
    ZONES(ZoneTarget.class) {
        @Override
        void read(byte[] bytes) {
            ZoneTarget.fuzzerTestOneInput(bytes);
        }

        @Override
        List<byte[]> seeds() {
            return Stream.of(Specimen.values())
                    .map(specimen -> specimen.lines().getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
    },
    LAWS(LawTarget.class) {
        @Override
        void read(byte[] bytes) {
            LawTarget.fuzzerTestOneInput(bytes);
        }

        @Override
        List<byte[]> seeds() {
            try (Stream<Path> files = Files.walk(Path.of("../laws"), 2)) {
                return files.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .map(Target::content)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private final Class<?> type;

    Target(Class<?> type) {
        this.type = type;
    }

    Class<?> type() {
        return type;
    }

    /** Throws where something else comes of it than it should. */
    abstract void read(byte[] bytes);

    /** Files as people have them. */
    abstract List<byte[]> seeds();

    private static List<byte[]> utf8(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
