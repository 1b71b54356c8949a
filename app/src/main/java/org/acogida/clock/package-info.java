/** The time that drives law and casework, which the demonstration may set forward. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.acogida.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
