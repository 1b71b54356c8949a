package org.acogida.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The model as its file says it, whole or without one of its guards. */
record ModelText(String text) {
    private static final Path FILE = Path.of("src", "main", "alloy", "return.als");
    private static final Pattern GUARD = Pattern.compile("-- guard: ([a-z-]+); shown by: (\\w+)$", Pattern.MULTILINE);

    /** One line that keeps a promise. */
    record Guard(String name, String promise) {
        private boolean isIn(String line) {
            return line.endsWith("-- guard: " + name + "; shown by: " + promise);
        }
    }

    static ModelText read() throws IOException {
        return new ModelText(Files.readString(FILE));
    }

    List<Guard> listGuards() {
        return GUARD.matcher(text)
                .results()
                .map(found -> new Guard(found.group(1), found.group(2)))
                .toList();
    }

    ModelText without(Guard guard) {
        return new ModelText(
                text.lines().filter(line -> !guard.isIn(line)).collect(Collectors.joining("\n", "", "\n")));
    }
}
