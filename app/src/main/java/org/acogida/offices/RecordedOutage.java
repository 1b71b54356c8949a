package org.acogida.offices;

import java.util.UUID;
import org.acogida.procedure.Outage;

/** An outage as it was entered. */
public record RecordedOutage(UUID id, Outage outage) {
    public RecordedOutage {
        if (outage.what().isBlank()) {
            throw new IllegalArgumentException("what: empty; say what could not be taken, and why");
        }
        if (outage.until().isPresent() && !outage.until().get().isAfter(outage.from())) {
            throw new IllegalArgumentException(
                    "until " + outage.until().get() + " must lie after from " + outage.from());
        }
    }
}
