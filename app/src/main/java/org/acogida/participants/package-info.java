/** The organisations that may be let into a case. */
@ApplicationModule(allowedDependencies = {"norm", "procedure"})
@NullMarked
package org.acogida.participants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
