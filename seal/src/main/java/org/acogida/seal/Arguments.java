package org.acogida.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A command line: what stands alone, and options that each take a value. */
record Arguments(List<String> alone, Map<String, List<String>> options) {

    private static final String LANGUAGE = "--lang";

    /** Refuses options that are not known, or have no value. */
    static Arguments parse(List<String> given, String... known) {
        Arguments arguments = new Arguments(new ArrayList<>(), new LinkedHashMap<>());
        for (int i = 0; i < given.size(); i++) {
            String word = given.get(i);
            if (!word.startsWith("--")) {
                arguments.alone.add(word);
                continue;
            }
            if (!List.of(known).contains(word) || i + 1 == given.size()) {
                throw new SealException("option.unknown", word, String.join(" ", known));
            }
            arguments.options.computeIfAbsent(word, _ -> new ArrayList<>()).add(given.get(++i));
        }
        return arguments;
    }

    /** The language asked for, else that of the system, else Spanish. */
    static Locale language(List<String> given, Map<String, String> environment) {
        int at = given.indexOf(LANGUAGE);
        if (at >= 0 && at + 1 < given.size()) {
            return Locale.of(given.get(at + 1));
        }
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> Objects.requireNonNullElse(environment.get(name), ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> Locale.of(value.split("[_.]", 2)[0]))
                .orElse(Locale.of("es"));
    }

    /** The one word that stands alone. */
    String only() {
        if (alone.size() != 1) {
            throw new SealException("option.file", alone.size());
        }
        return alone.getFirst();
    }

    String get(String option) {
        List<String> values = all(option);
        if (values.size() != 1) {
            throw new SealException("option.missing", option);
        }
        return values.getFirst();
    }

    List<String> all(String option) {
        return Objects.requireNonNullElse(options.get(option), List.of());
    }
}
