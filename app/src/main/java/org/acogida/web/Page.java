package org.acogida.web;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the layout of each page needs: who is signed in, where one is, and the demonstration's day, if it is one.
 *
 * @param query what follows the address, such as filters, as the browser sent it; empty for nothing
 */
public record Page(
        @Nullable Officer officer,
        String path,
        String query,
        @Nullable LocalDate demonstrationDay) {

    /** Whether whoever is signed in works at an office of the procedure. */
    public boolean atOffice() {
        return officer != null && officer.role().isOfOffice();
    }

    /** Whether whoever is signed in takes part in cases beside offices. */
    public boolean besideOffices() {
        return officer != null && !atOffice() && officer.role() != Role.AUDITOR;
    }

    /** Whether whoever is signed in may run the line before the desks. */
    public boolean runsTurns() {
        return officer != null
                && switch (officer.role()) {
                    case RECEPTION, PROTECTION, SUPERVISOR -> true;
                    case STATION, LEGAL, INTERPRETER, REPRESENTATIVE, GUARDIAN, PARTNER, AUDITOR -> false;
                };
    }

    /** Whether whoever is signed in may see who is held. */
    public boolean seesHolding() {
        return officer != null
                && switch (officer.role()) {
                    case PROTECTION, STATION, SUPERVISOR, LEGAL -> true;
                    case RECEPTION, INTERPRETER, REPRESENTATIVE, GUARDIAN, PARTNER, AUDITOR -> false;
                };
    }

    /** Marks the part of the navigation the page belongs to. */
    public boolean under(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /** Where this page stands in a language, with all its filters. */
    public String in(String language) {
        Stream<String> others = Stream.of(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(LanguageConfiguration.NAME + "="));
        return Stream.concat(others, Stream.of(LanguageConfiguration.NAME + "=" + language))
                .collect(Collectors.joining("&", "?", ""));
    }
}
