package org.acogida.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acogida.rulebook.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the recipe for a new law to the letter: its blocks are the law file and its vectors. */
class RecipeTest {
    private static final Path RECIPE = Path.of("..", "docs", "recipes", "add-a-law.md");

    @TempDir
    Path laws;

    @Test
    void theRecipeMakesALawWhoseDatesAreAsItSays() throws IOException {
        Path file = Files.createDirectories(laws.resolve("cr")).resolve("cr-2011.yaml");
        Files.writeString(file, block("yaml"));
        Path vectors = Files.writeString(laws.resolve("cr.csv"), block("csv"));

        LawReading reading = Laws.read(laws);

        assertThat(reading.faults()).isEmpty();
        Law law = reading.laws().getFirst();
        assertThat(Vector.read(vectors))
                .isNotEmpty()
                .allSatisfy(vector -> assertThat(vector.count(law)).isEqualTo(vector.due()));
    }

    private static String block(String language) throws IOException {
        Pattern fence = Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
        List<String> blocks = fence.matcher(Files.readString(RECIPE))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        return blocks.stream().collect(Collectors.joining("\n"));
    }
}
