package org.acogida.web.turns;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.line.Line;
import org.acogida.line.Turn;

/** Finds turns by what is read from a slip: its number as it is called, or what its square holds. */
final class Labels {
    private static final Pattern SLIP = Pattern.compile("(?:^|.*/t/)([A-Za-z0-9_-]{22})(?:[?#].*)?");

    private Labels() {}

    /** The turn of that number, the newest where letters came round again. */
    static Optional<Turn> find(Line line, String typed) {
        String label = typed.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        return line.list().stream()
                .filter(turn -> turn.ticket().label().equals(label))
                .max(Comparator.comparing(turn -> turn.ticket().day()));
    }

    /** The word of a slip in what a reader typed: the word itself, or the address that holds it. */
    static Optional<String> findSlip(String typed) {
        Matcher slip = SLIP.matcher(typed.strip());
        return slip.matches() ? Optional.of(slip.group(1)) : Optional.empty();
    }
}
