/** How long records are kept, what is due, and who orders that a person is erased. */
@ApplicationModule(
        allowedDependencies = {
            "norm",
            "calendar",
            "rulebook",
            "procedure",
            "laws",
            "casework",
            "journal",
            "access",
            "clock",
            "postgres",
            "wording"
        })
@NullMarked
package org.acogida.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
