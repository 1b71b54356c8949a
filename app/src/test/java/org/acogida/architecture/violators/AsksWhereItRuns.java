package org.acogida.architecture.violators;

import java.time.ZoneId;

/** Lets the machine decide the time zone. */
final class AsksWhereItRuns {
    static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    private AsksWhereItRuns() {}
}
