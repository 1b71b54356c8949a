/** Opening files of cases: who reads which, and how they stand to it. */
@ApplicationModule(
        allowedDependencies = {
            "rulebook",
            "procedure",
            "journal",
            "casework",
            "participants",
            "access",
            "keys",
            "postgres",
            "signin",
            "telemetry",
            "clock"
        })
@NullMarked
package org.acogida.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
