/** Who was seen at a site and what was given there, by the scan of a paper. */
@ApplicationModule(allowedDependencies = {"norm", "rulebook", "procedure", "places", "casework", "postgres"})
@NullMarked
package org.acogida.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
