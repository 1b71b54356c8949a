/** Files attached to cases: what they may be, and where their bytes are kept. */
@ApplicationModule(allowedDependencies = {"rulebook", "procedure", "journal", "casework", "keys", "scanner"})
@NullMarked
package org.acogida.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
