/** The desk at the crossing: arrivals brought in from files. */
@ApplicationModule(
        allowedDependencies = {
            "norm",
            "calendar",
            "rulebook",
            "procedure",
            "journal",
            "casework",
            "worklists",
            "clock",
            "sheets",
            "wording",
            "postgres"
        })
@NullMarked
package org.acogida.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
