/** Machine-readable zones of passports, identity cards and visas (ICAO 9303). */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.acogida.mrz;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
