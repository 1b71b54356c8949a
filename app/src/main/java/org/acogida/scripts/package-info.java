/** Names in whatever script they are written, as words that can be compared. */
@ApplicationModule(allowedDependencies = "people")
@NullMarked
package org.acogida.scripts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
