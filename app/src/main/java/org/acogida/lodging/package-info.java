/** Beds for those on file who have none: who they are, a proposal of where each family would sleep, and its acceptance. */
@ApplicationModule(
        allowedDependencies = {
            "places",
            "procedure",
            "rulebook",
            "placement",
            "casework",
            "journal",
            "sites",
            "worklists",
            "postgres"
        })
@NullMarked
package org.acogida.lodging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
