/** Which two cases may be of one person, and what was decided of it; nothing is merged. */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "procedure",
            "journal",
            "worklists",
            "access",
            "keys",
            "postgres",
            "clock",
            "casework"
        })
@NullMarked
package org.acogida.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
