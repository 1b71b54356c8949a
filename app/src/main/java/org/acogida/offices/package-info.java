/** The offices, the days they were closed, and the times in which they could not take what people brought. */
@ApplicationModule(allowedDependencies = {"norm", "calendar", "rulebook", "procedure", "postgres"})
@NullMarked
package org.acogida.offices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
