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
import java.util.Map;
import org.acogida.wording.Problem;
import org.acogida.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandFrameTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path temporary;

    private int run(Locale language, String... arguments) {
        return CommandFrame.run(front(language), arguments);
    }

    private Front front(Locale language) {
        return new Front(Object.class, Wording.in(language), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private int english(String... arguments) {
        return run(Locale.ENGLISH, arguments);
    }

    @Test
    void everyCommandExplainsItselfInBothLanguages() {
        for (Locale language : List.of(Locale.of("es"), Locale.ENGLISH)) {
            commands(CommandFrame.commandLine(front(language)), new ArrayList<>())
                    .forEach(command -> assertThat(command.getUsageMessage())
                            .as(command.getCommandSpec().qualifiedName())
                            .contains("--help")
                            .doesNotContain("option."));
        }
        assertThat(english("demo", "--help")).isZero();
        assertThat(out.toString()).contains("The demonstration");
    }

    private static List<CommandLine> commands(CommandLine line, List<CommandLine> into) {
        into.add(line);
        line.getSubcommands().values().forEach(sub -> commands(sub, into));
        return into;
    }

    @Test
    void everyCommandAndOptionHasASentence() {
        commands(CommandFrame.commandLine(front(Locale.ENGLISH)), new ArrayList<>())
                .forEach(command -> {
                    assertThat(command.getCommandSpec().usageMessage().description())
                            .as(command.getCommandSpec().qualifiedName())
                            .isNotEmpty();
                    command.getCommandSpec().args().stream()
                            .filter(argument -> !argument.hidden())
                            .forEach(argument -> assertThat(argument.description())
                                    .as("%s %s", command.getCommandSpec().qualifiedName(), argument)
                                    .isNotEmpty());
                });
    }

    @Test
    void aTypoIsAnsweredWithTheNearestWord() {
        assertThat(english("dmeo")).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean “demo”?").contains("acogida --help");
    }

    @Test
    void soIsAMisspeltOption() {
        assertThat(run(Locale.of("es"), "demo", "--prot", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("¿Quiso decir «--port»?");
    }

    @Test
    void aMissingCommandAndAMissingOptionAreNamed() {
        assertThat(english("user")).isEqualTo(2);
        assertThat(english("user", "add", "ana", "--database-url", "postgresql://localhost/x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("The command is missing").contains("--role, --office");
    }

    @Test
    void aValueThatDoesNotFitIsNamedWithThoseThatDo() {
        assertThat(english("user", "add", "ana", "--role", "cook")).isEqualTo(2);
        assertThat(err.toString()).contains("--role does not take “cook”").contains("RECEPTION, PROTECTION");
        assertThat(english("demo", "--port", "many")).isEqualTo(2);
        assertThat(err.toString()).contains("--port does not take “many”");
    }

    @Test
    void whatCanBeMendedIsSaidHoweverDeepTheProgramMetIt() throws Exception {
        CommandLine line = CommandFrame.commandLine(front(Locale.ENGLISH));
        Exception deep = new IllegalStateException(
                new IllegalArgumentException(Problem.refused("access.faulty", "access.csv", "'person.nickname'")));
        assertThat(line.getExecutionExceptionHandler().handleExecutionException(deep, line, line.parseArgs()))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("access.csv, the table", "'person.nickname'")
                .doesNotContain("fault of its own");
    }

    @Test
    void theRealThingRefusesDefaultShortAndMissingPasswords() throws IOException {
        assertThat(serve("postgres")).isEqualTo(1);
        assertThat(serve("shortish")).isEqualTo(1);
        assertThat(serve("acogida_owner")).isEqualTo(1);
        assertThat(serve("")).isEqualTo(1);
        assertThat(err.toString()).contains("is a default or can be guessed").contains("ACOGIDA_OWNER_PASSWORD");
    }

    private int serve(String password) throws IOException {
        Path file = Files.writeString(temporary.resolve("password"), password);
        return english(
                "serve",
                "--behind-proxy",
                "--database-url",
                "postgresql://localhost:1/x",
                "--owner-password-file",
                file.toString(),
                "--app-password-file",
                file.toString());
    }

    @Test
    void theRealThingRefusesToGoWithoutHttps() {
        assertThat(english("serve", "--database-url", "postgresql://localhost:1/x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--certificate is missing");
    }

    @Test
    void aDatabaseAddressWithAPasswordIsRefusedWithoutRepeatingIt() {
        assertThat(english("serve", "--behind-proxy", "--database-url", "postgresql://me:hunter2@localhost/x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("without user or password").doesNotContain("hunter2");
    }

    @Test
    void theLanguageIsTheOneAskedForElseThatOfTheSystem() {
        assertThat(language(Map.of("LANG", "es_MX.UTF-8"), "--lang", "en")).isEqualTo("en");
        assertThat(language(Map.of("LANG", "en_GB.UTF-8"), "--lang=es")).isEqualTo("es");
        assertThat(language(Map.of("LANG", "en_GB.UTF-8"))).isEqualTo("en");
        assertThat(language(Map.of("LANG", "en_GB.UTF-8", "LC_ALL", "es_ES.UTF-8")))
                .isEqualTo("es");
        assertThat(language(Map.of("LANG", "C"))).isEqualTo("es");
        assertThat(language(Map.of())).isEqualTo("es");
    }

    private static String language(Map<String, String> environment, String... arguments) {
        return Languages.of(arguments, environment).getLanguage();
    }
}
