package org.acogida.sites;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.acogida.places.Facilities;
import org.acogida.places.SiteKind;
import org.acogida.rulebook.OfficeId;

/**
 * A place where people sleep, as its office runs it.
 *
 * @param shutAt empty while it is open
 */
public record Site(
        UUID id,
        String name,
        SiteKind kind,
        OfficeId office,
        String address,
        Facilities facilities,
        Instant openedAt,
        Optional<Instant> shutAt) {
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 120;

    /** The longest address, in characters. */
    public static final int LONGEST_ADDRESS = 200;

    public boolean isShut() {
        return shutAt.isPresent();
    }
}
