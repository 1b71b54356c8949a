/** Seals the journal, off the path of any act, and gives the seal to whoever checks it outside. */
@ApplicationModule(allowedDependencies = {"seal", "keys", "journal", "postgres"})
@NullMarked
package org.acogida.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
