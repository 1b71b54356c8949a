/** Who may sign in, with which role, for which office. */
@ApplicationModule(allowedDependencies = {"rulebook", "postgres", "health", "wording"})
@NullMarked
package org.acogida.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
