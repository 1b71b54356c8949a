/** Counts of what happened, month by month, in which no small figure can be seen or reckoned. */
@ApplicationModule(allowedDependencies = {"rulebook", "procedure", "worklists", "keys", "postgres"})
@NullMarked
package org.acogida.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
