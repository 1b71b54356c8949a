/** Who may sign in, with which role, for which office. */
@ApplicationModule(allowedDependencies = {"rulebook", "procedure", "postgres", "health", "wording"})
@NullMarked
package org.acogida.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
