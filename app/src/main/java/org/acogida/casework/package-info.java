/** Acts in a case: load, decide, append, all in one transaction. */
@ApplicationModule(
        allowedDependencies = {
            "norm",
            "calendar",
            "rulebook",
            "procedure",
            "places",
            "laws",
            "journal",
            "access",
            "offices",
            "participants",
            "worklists",
            "statistics",
            "clock",
            "postgres",
            "keys",
            "health",
            "telemetry"
        })
@NullMarked
package org.acogida.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
