/** The operator's scanner of files, where there is one. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.acogida.scanner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
