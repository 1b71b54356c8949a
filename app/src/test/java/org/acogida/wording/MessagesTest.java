package org.acogida.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    static Stream<Path> spanish() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("messages[a-z-]*\\.properties"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("spanish")
    void everySentenceStandsInBothLanguages(Path spanish) throws IOException {
        assertThat(read(english(spanish)).keySet()).isEqualTo(read(spanish).keySet());
    }

    @ParameterizedTest
    @MethodSource("spanish")
    void bothLanguagesTakeTheSameArguments(Path spanish) throws IOException {
        Properties english = read(english(spanish));
        read(spanish)
                .forEach((key, text) -> assertThat(arguments(english.getProperty((String) key, "")))
                        .as("%s in %s", key, spanish)
                        .isEqualTo(arguments((String) text)));
    }

    @ParameterizedTest
    @MethodSource("spanish")
    void noSentenceIsEmptyOrHoldsAStraightApostropheThatWouldSwallowItsArguments(Path spanish) throws IOException {
        for (Path file : new Path[] {spanish, english(spanish)}) {
            read(file)
                    .forEach((key, text) -> assertThat((String) text)
                            .as("%s in %s", key, file)
                            .isNotBlank()
                            .doesNotContain("'"));
        }
    }

    /** Else the first of the two would be said in the place of the other. */
    @Test
    void noKeyStandsInTwoBundlesOfThePages() throws IOException {
        Map<Object, Path> first = new HashMap<>();
        for (Path file : spanish().toList()) {
            if (!file.endsWith("messages-cli.properties")) {
                for (Object key : read(file).keySet()) {
                    assertThat(first.put(key, file))
                            .as("%s in %s and", key, file)
                            .isNull();
                }
            }
        }
    }

    @Test
    void theLanguageDecidesTheSentence() {
        assertThat(Wording.in(Locale.of("es")).text("demo.stop")).startsWith("Para terminar");
        assertThat(Wording.in(Locale.ENGLISH).text("demo.stop")).startsWith("To stop");
        assertThat(Wording.in(Locale.FRENCH).text("demo.stop")).startsWith("Para terminar");
    }

    private static Path english(Path spanish) {
        return spanish.resolveSibling(spanish.getFileName().toString().replace(".properties", "_en.properties"));
    }

    private static int arguments(String text) {
        return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
