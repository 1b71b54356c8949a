/** The places where people sleep: sites with their rooms and beds, what was changed there, and how many are there. */
@ApplicationModule(allowedDependencies = {"norm", "rulebook", "procedure", "places", "laws", "postgres"})
@NullMarked
package org.acogida.sites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
