package org.acogida.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
