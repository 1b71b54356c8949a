package org.acogida.signin;

import java.net.URI;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address under which browsers reach the program, which must be told; the demonstration knows its own. */
@Component
final class PublicAddress {

    private final Environment settings;

    PublicAddress(Environment settings) {
        this.settings = settings;
    }

    boolean isKnown() {
        return settings.getProperty(Passkeys.ADDRESS) != null || "demo".equals(settings.getProperty("acogida.mode"));
    }

    /** Scheme, host and port; of the demonstration only once it listens. */
    URI get() {
        return URI.create(Optional.ofNullable(settings.getProperty(Passkeys.ADDRESS))
                .orElseGet(() -> "http://localhost:" + settings.getRequiredProperty("local.server.port")));
    }
}
