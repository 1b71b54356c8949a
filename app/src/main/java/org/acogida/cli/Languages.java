package org.acogida.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The language of the command line: {@code --lang}, else that of the system where it is English, else Spanish. */
final class Languages {

    private static final Locale SPANISH = Locale.of("es");

    private Languages() {}

    static Locale of(String[] arguments, Map<String, String> environment) {
        List<String> words = List.of(arguments);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith("--lang=")) {
                return chosen(words.get(i).substring("--lang=".length()));
            }
            if (words.get(i).equals("--lang") && i + 1 < words.size()) {
                return chosen(words.get(i + 1));
            }
        }
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(Languages::chosen)
                .orElse(SPANISH);
    }

    private static Locale chosen(String value) {
        return value.startsWith("en") ? Locale.ENGLISH : SPANISH;
    }
}
