package org.acogida.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Jazzer on every kind of file, for {@code -Dfuzz.seconds} each. What it has learnt is kept in {@code -Dfuzz.corpus}, from
 * where a later run goes on.
 */
class LongFuzz {
    private static final long SECONDS = Long.getLong("fuzz.seconds", 60);
    private static final String ONE = System.getProperty("fuzz.target", "");
    private static final Path CORPUS = Path.of(System.getProperty("fuzz.corpus", "target/fuzz"));

    @ParameterizedTest
    @EnumSource
    void findsNothing(Target target) throws IOException, InterruptedException {
        String name = target.name().toLowerCase(Locale.ROOT);
        if (!ONE.isEmpty() && !ONE.equals(name)) {
            return;
        }
        Path corpus = Files.createDirectories(CORPUS.resolve(name).toAbsolutePath());
        Path findings =
                Files.createDirectories(CORPUS.resolve(name + "-findings").toAbsolutePath());
        int number = 0;
        for (byte[] seed : target.seeds()) {
            Files.write(corpus.resolve("seed-" + number++), seed);
        }
        Process jazzer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.type().getName(),
                        "--instrumentation_includes=org.acogida.**:de.siegmar.**:org.snakeyaml.**:org.apache.poi.**",
                        "--reproducer_path=" + findings,
                        "-artifact_prefix=" + findings + "/",
                        "-max_total_time=" + SECONDS,
                        "-max_len=20000",
                        "-timeout=20",
                        corpus.toString()))
                .redirectErrorStream(true)
                .redirectOutput(findings.resolve("log.txt").toFile())
                .start();
        int exit = jazzer.waitFor();
        List<String> said = Files.readAllLines(findings.resolve("log.txt"));
        System.out.println("fuzz " + name + ": " + said.getLast());
        assertThat(exit)
                .as(String.join("\n", said.subList(Math.max(0, said.size() - 60), said.size())))
                .isZero();
    }
}
