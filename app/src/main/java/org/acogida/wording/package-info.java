/** What the program says outside its pages, in Spanish and English. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.acogida.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
