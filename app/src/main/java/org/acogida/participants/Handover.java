package org.acogida.participants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.acogida.procedure.OrganisationId;

/** Which fields of a case an organisation needs for what it gives people: the shipped file {@code handover.csv}. */
public final class Handover {
    private static final String FILE = "handover.csv";

    /** Without which nothing of a case can be told. */
    private static final Set<String> LEAST = Set.of("case.id", "case.version");

    private static final Map<Organisation.Kind, Set<String>> NEEDED = read(shipped());

    private Handover() {}

    /** The fields that an organisation of that kind needs, in the order of the file. */
    public static Set<String> listNeeded(Organisation.Kind kind) {
        return NEEDED.getOrDefault(kind, LEAST);
    }

    /** Those that an organisation needs; no more than which case it is where the list has none of that id. */
    public static Set<String> listNeeded(OrganisationId id) {
        return Organisations.find(id)
                .map(organisation -> listNeeded(organisation.kind()))
                .orElse(LEAST);
    }

    private static String shipped() {
        try (InputStream file = Handover.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<Organisation.Kind, Set<String>> read(String csv) {
        List<String> lines = csv.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> head = cells(lines.getFirst());
        List<String> kinds = Arrays.stream(Organisation.Kind.values())
                .map(Organisation.Kind::spelled)
                .toList();
        if (!head.getFirst().equals("field") || !head.subList(1, head.size()).equals(kinds)) {
            throw new IllegalArgumentException(
                    FILE + ": the first line must be 'field, " + String.join(", ", kinds) + "' and nothing else");
        }
        Map<Organisation.Kind, Set<String>> needed = new EnumMap<>(Organisation.Kind.class);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() != head.size()) {
                throw new IllegalArgumentException(
                        FILE + ": '" + line + "' must have a field and " + kinds.size() + " answers");
            }
            for (Organisation.Kind kind : Organisation.Kind.values()) {
                String answer = cells.get(kinds.indexOf(kind.spelled()) + 1);
                if (!Set.of("yes", "no").contains(answer)) {
                    throw new IllegalArgumentException(
                            FILE + ": '" + line + "': '" + answer + "' is no answer; write yes or no");
                }
                if (answer.equals("yes")) {
                    needed.computeIfAbsent(kind, _ -> new LinkedHashSet<>()).add(cells.getFirst());
                }
            }
        }
        return needed;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
