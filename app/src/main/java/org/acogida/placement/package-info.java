/** Proposes who sleeps where, by a solver; what is allowed the core says. Nothing is done before somebody accepts it. */
@ApplicationModule(allowedDependencies = {"places", "procedure", "sheets"})
@NullMarked
package org.acogida.placement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
