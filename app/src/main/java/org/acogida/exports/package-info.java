/** Lists that leave the program as files: which cells stand in them, and who took them. */
@ApplicationModule(allowedDependencies = {"rulebook", "sheets", "worklists"})
@NullMarked
package org.acogida.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
