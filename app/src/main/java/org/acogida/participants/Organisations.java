package org.acogida.participants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.acogida.norm.Text;
import org.acogida.procedure.OrganisationId;

/** The only organisations that can be let into a case: those of the shipped file {@code organisations.csv}. */
public final class Organisations {
    private static final String FILE = "organisations.csv";
    private static final String HEAD = "id, kind, es, en";
    private static final int FIELDS = 4;
    private static final Map<OrganisationId, Organisation> SHIPPED = read(shipped());

    private Organisations() {}

    /** All of them, in the order of the file. */
    public static List<Organisation> list() {
        return List.copyOf(SHIPPED.values());
    }

    /** The one of that id; empty where the list has none. */
    public static Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(SHIPPED.get(id));
    }

    private static String shipped() {
        try (InputStream file = Organisations.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A column beside those of the head is refused: there is no place for a country. */
    static Map<OrganisationId, Organisation> read(String csv) {
        List<String> lines = csv.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
            throw new IllegalArgumentException(FILE + ": the first line must be '" + HEAD + "' and nothing else");
        }
        Map<OrganisationId, Organisation> found = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Organisation organisation = organisation(line);
            if (found.put(organisation.id(), organisation) != null) {
                throw new IllegalArgumentException(FILE + ": '" + organisation.id() + "' is given twice; take one out");
            }
        }
        return found;
    }

    private static Organisation organisation(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(FILE + ": '" + line + "' has not four fields; write " + HEAD);
        }
        return new Organisation(
                new OrganisationId(fields[0].strip()),
                kind(fields[1].strip(), line),
                new Text(fields[2].strip(), fields[3].strip()));
    }

    private static Organisation.Kind kind(String spelled, String line) {
        for (Organisation.Kind kind : Organisation.Kind.values()) {
            if (kind.spelled().equals(spelled)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(FILE + ": '" + line + "': '" + spelled
                + "' is no kind; use unhcr, child-protection, shelter, legal-aid or ombudsman");
    }
}
