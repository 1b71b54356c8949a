/** The lines before the desks of offices, as they are recorded. */
@ApplicationModule(
        allowedDependencies = {"norm", "calendar", "rulebook", "line", "laws", "offices", "postgres", "clock"})
@NullMarked
package org.acogida.turns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
