/** Keys kept outside the database: the master key, one key for each person, and the program's own secrets. */
@ApplicationModule(allowedDependencies = "wording")
@NullMarked
package org.acogida.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
