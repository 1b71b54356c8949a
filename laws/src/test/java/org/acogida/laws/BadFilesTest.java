package org.acogida.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code bad} holds a law file that must be refused, and all its faults in {@code expected.txt}. */
class BadFilesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "bad");

    @TempDir
    Path temporary;

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFaultIsToldAtOnceWithItsLine(Path folder) throws IOException {
        List<String> expected = Files.readAllLines(folder.resolve("expected.txt"));
        assertThat(told(folder)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> told(Path folder) {
        List<LawFault> faults = faults(folder);
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.in("es")).isNotEqualTo(fault.in("en"));
            assertThat(fault.line()).isPositive();
        });
        return faults.stream()
                .map(fault -> fault.in("en").replace(folder + "/", ""))
                .toList();
    }

    private static List<LawFault> faults(Path folder) {
        Path retention = folder.resolve(Retentions.FILE);
        Path law = folder.resolve("mx-bad.yaml");
        Path standards = folder.resolve(StandardsFile.FILE);
        List<LawFault> faults = Files.exists(retention)
                ? Retentions.read(retention).faults()
                : Files.exists(standards)
                        ? StandardsFile.read(standards).faults()
                        : Laws.read(Files.exists(law) ? law : folder).faults();
        assertThat(faults).isNotEmpty();
        return faults;
    }

    @Test
    void everyKindOfFaultIsTried() throws IOException {
        List<String> messages = new ArrayList<>();
        for (Path folder : cases()) {
            faults(folder).forEach(fault -> messages.add(fault.message().en()));
        }
        Set<FaultKind> tried = EnumSet.of(FaultKind.UNREADABLE, FaultKind.TOO_LARGE);
        for (FaultKind kind : FaultKind.values()) {
            Pattern form = Pattern.compile(FaultTexts.message(kind, "\\E.*\\Q", "\\E.*\\Q", "\\E.*\\Q")
                    .en()
                    .transform(s -> "\\Q" + s + "\\E"));
            if (messages.stream().anyMatch(message -> form.matcher(message).matches())) {
                tried.add(kind);
            }
        }
        assertThat(EnumSet.complementOf(EnumSet.copyOf(tried))).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsAFault() {
        assertThat(Laws.read(temporary.resolve("mx-none.yaml")).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message().en()).isEqualTo("the file cannot be read"));
    }

    @Test
    void aFolderWithoutLawsHasNeitherLawsNorFaults() {
        assertThat(Laws.read(temporary)).isEqualTo(new LawReading(List.of(), List.of()));
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        Path huge = temporary.resolve("mx-huge.yaml");
        Files.writeString(huge, "id: mx-huge\n# " + "x".repeat(YamlText.MOST_BYTES));
        assertThat(Laws.read(huge).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.in("en"))
                        .endsWith("the file is too large — a law fits into 1024 KiB; take out what is no law"));
    }
}
