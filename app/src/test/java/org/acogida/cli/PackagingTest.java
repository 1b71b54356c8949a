package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.acogida.wording.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What the unit and the container start is a line that the program takes. */
class PackagingTest {
    private static final Pattern OPTION = Pattern.compile("[\\s\"](--[a-z-]+)");
    private static final Path FOLDER = Path.of("../packaging");

    private final Map<String, OptionSpec> options = serve().getCommandSpec().optionsMap();

    private static CommandLine serve() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Front front = new Front(Object.class, Wording.in(Locale.ENGLISH), nowhere, nowhere);
        return Optional.ofNullable(
                        CommandFrame.commandLine(front).getSubcommands().get("serve"))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acogida.service", "Containerfile"})
    void itsOptionsAreOnesOfServe(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name));
        String started = text.substring(text.indexOf(name.endsWith("service") ? "ExecStart=" : "CMD [\"serve\""));
        String line = started.split("(?<!\\\\)\n", 2)[0];
        List<String> used =
                OPTION.matcher(line).results().map(found -> found.group(1)).toList();
        assertThat(used).contains("--owner-password-file", "--command-key-file", "--certificate");
        assertThat(options.keySet()).containsAll(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acogida.service", "Containerfile"})
    void noSecretIsOnItsLineNorInItsEnvironment(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name)) + Files.readString(FOLDER.resolve("acogida.conf"));
        assertThat(Pattern.compile("(?m)^[^#\n]*(PASSWORD|COMMAND_KEY)=")
                        .matcher(text)
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }
}
