package org.acogida.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files, packets, names and lines as people have them, each broken in some hundred ways, and those that once found a fault. Jazzer goes on deeper. */
class FuzzedFilesTest {
    private static final long SEED = 30;
    private static final int TIMES = 150;
    private static final int LONGEST = 20_000;
    private static final String SIGNS = "<>\"'&;:,-#{}[]|=\n\t 019aZ\u0000\u0080\u00ff";

    @ParameterizedTest
    @EnumSource
    void everySeedAndWhatBecomesOfItIsReadOrRefused(Target target) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (byte[] seed : target.seeds()) {
            check(target, seed);
            for (int i = 0; i < TIMES && seed.length > 0 && seed.length < LONGEST; i++) {
                check(target, broken(seed, random));
            }
        }
    }

    /** Whatever Jazzer found is kept as a line of hexadecimal figures in {@code found-<target>.txt}. */
    @ParameterizedTest
    @EnumSource
    void whatWasFoundOnceIsRefusedForGood(Target target) throws IOException {
        String name = "found-" + target.name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream found = FuzzedFilesTest.class.getResourceAsStream(name)) {
            List<String> lines = found == null
                    ? List.of()
                    : new String(found.readAllBytes(), StandardCharsets.US_ASCII)
                            .lines()
                            .toList();
            lines.forEach(line -> check(target, HexFormat.of().parseHex(line)));
        }
    }

    private static void check(Target target, byte[] bytes) {
        assertThatCode(() -> target.read(bytes))
                .as(() -> target + ": " + HexFormat.of().formatHex(bytes))
                .doesNotThrowAnyException();
    }

    /** One to four places are overwritten, taken out or doubled. */
    private static byte[] broken(byte[] seed, SplittableRandom random) {
        StringBuilder text = new StringBuilder(new String(seed, StandardCharsets.ISO_8859_1));
        for (int i = random.nextInt(4); i >= 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 1 -> text.delete(at, to);
                default -> text.insert(at, text.substring(at, to));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
