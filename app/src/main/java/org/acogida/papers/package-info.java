/** The texts of papers: those that Acogida brings, and those an office has set in their place. */
@ApplicationModule(allowedDependencies = {"rulebook", "procedure"})
@NullMarked
package org.acogida.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
