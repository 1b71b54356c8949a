/** What happened, kept for good: events appended, read back and never changed. */
@ApplicationModule(allowedDependencies = {"norm", "calendar", "rulebook", "procedure", "postgres", "keys"})
@NullMarked
package org.acogida.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
