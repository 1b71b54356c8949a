package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acogida.casework.RandomLives;
import org.acogida.casework.TestDesk;
import org.acogida.keys.TestKeys;
import org.acogida.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildCommandTest {

    private final StringWriter said = new StringWriter();

    @TempDir
    Path temporary;

    private int acogida(String... arguments) {
        PrintWriter to = new PrintWriter(said, true);
        return CommandFrame.run(new Front(Object.class, Wording.in(Locale.ENGLISH), to, to), arguments);
    }

    @Test
    void theListsOfADatabaseAreMadeAnew() throws IOException {
        try (TestDesk desk = new TestDesk()) {
            int cases = new RandomLives(desk, 3).live(5).size();
            Path password = Files.writeString(
                    temporary.resolve("password"), desk.database.owner().password());
            List<String> line = new ArrayList<>(List.of(
                    "rebuild",
                    "--database-url",
                    desk.database.url().substring("jdbc:".length()),
                    "--owner-password-file",
                    password.toString()));
            line.addAll(TestKeys.options(temporary));
            assertThat(acogida(line.toArray(String[]::new))).as(said.toString()).isZero();
            assertThat(said.toString()).contains("Lists made anew: " + cases + " cases");
        }
    }

    @Test
    void aFolderWithoutADemonstrationIsLeftAlone() {
        assertThat(acogida("rebuild", "--data", temporary.resolve("nothing").toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("there are no data of a demonstration");
        assertThat(temporary.resolve("nothing")).doesNotExist();
    }
}
