package org.acogida.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** The access file as it is shipped, with a row of the test's own. */
public final class SomeAccess {
    private SomeAccess() {}

    /** With another row in the place of that of its operation; as many cells as there are roles. */
    public static Access with(String row) {
        String operation = row.substring(0, row.indexOf(','));
        try (InputStream file = Access.class.getResourceAsStream("access.csv")) {
            String csv = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return new Access(csv.replaceFirst("(?m)^" + Pattern.quote(operation) + ",.*$", row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row in which every role has the same cell. */
    public static String row(String operation, String cell) {
        return operation + (", " + cell).repeat(Role.values().length);
    }
}
