package org.acogida.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Lawbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of every file in {@code laws/vectors}: a lawyer adds a case there without Java. */
class VectorsTest {
    private static final Path FOLDER = Path.of("vectors");
    private static final Lawbook LAWS = Laws.load();

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void eachClockIsDueWhenItsVectorSays(Vector vector) {
        assertThat(vector.count(LAWS.get(new LawId(vector.law())))).isEqualTo(vector.due());
    }

    @Test
    void everyLawHasVectors() throws IOException {
        List<String> covered = vectors().map(Vector::law).distinct().toList();
        assertThat(covered)
                .containsAll(LAWS.list().stream().map(law -> law.id().value()).toList());
    }

    static Stream<Vector> vectors() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .flatMap(file -> Vector.read(file).stream())
                    .toList()
                    .stream();
        }
    }
}
