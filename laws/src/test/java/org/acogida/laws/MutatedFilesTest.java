package org.acogida.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A law file damaged in any way gives a law or faults, never an exception; each round is named by its seed. */
class MutatedFilesTest {
    private static final int ROUNDS = 60;
    private static final int MOST_CUTS = 6;
    private static final byte[] SPICE = "\t\n :-#[]{}*&!|>'\"%@`,?0é\0".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mx-2018.yaml", "mx-2023-03.yaml", "calendar.yaml"})
    void damageGivesALawOrFaults(String damaged) throws IOException {
        for (String file : new String[] {"mx-2018.yaml", "mx-2020-11.yaml", "mx-2023-03.yaml", "calendar.yaml"}) {
            Files.copy(Path.of("mx", file), folder.resolve(file));
        }
        Path law = folder.resolve(damaged.equals("calendar.yaml") ? "mx-2018.yaml" : damaged);
        byte[] whole = Files.readAllBytes(folder.resolve(damaged));
        for (int seed = 0; seed < ROUNDS; seed++) {
            Files.write(folder.resolve(damaged), damage(whole, new Random(seed)));
            LawReading reading = read(law, damaged, seed);
            assertThat(reading.laws().isEmpty())
                    .as("%s with seed %d: a law or faults", damaged, seed)
                    .isEqualTo(!reading.faults().isEmpty());
        }
    }

    private static LawReading read(Path law, String damaged, int seed) {
        try {
            return Laws.read(law);
        } catch (RuntimeException e) {
            return fail(damaged + " with seed " + seed, e);
        }
    }

    /** The bytes with some of them changed, left out, doubled or spiced. */
    private static byte[] damage(byte[] whole, Random random) {
        byte[] bytes = whole;
        for (int cut = random.nextInt(MOST_CUTS) + 1; cut > 0; cut--) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + random.nextInt(1 << random.nextInt(8)) + 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, from);
            switch (random.nextInt(4)) {
                case 0 -> out.write(random.nextInt(256));
                case 1 -> out.write(SPICE[random.nextInt(SPICE.length)]);
                case 2 -> out.writeBytes(Arrays.copyOfRange(bytes, from, to));
                default -> from = to;
            }
            out.write(bytes, from, bytes.length - from);
            bytes = out.toByteArray();
        }
        return bytes;
    }
}
