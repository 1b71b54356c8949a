package org.acogida.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WhereTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|[^|]+\\| `([^`]+)` \\| `([^`]+)` \\|$");

    @Test
    void everyAnswerOfWhereIsStillThere() throws IOException {
        String where = Files.readString(ROOT.resolve("docs/WHERE.md"));
        List<MatchResult> rows = ROW.matcher(where).results().toList();
        long lines = where.lines().filter(line -> line.startsWith("| ")).count();

        assertThat(rows).as("rows of docs/WHERE.md, its head left out").hasSize((int) lines - 1);
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(ROOT.resolve(row.group(1)))
                        .exists()
                        .content()
                        .contains(row.group(2)));
    }
}
