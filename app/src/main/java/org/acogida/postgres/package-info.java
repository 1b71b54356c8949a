/** The database: an embedded PostgreSQL with data that last, and the roles that may touch it. */
@ApplicationModule(allowedDependencies = {"wording"})
@NullMarked
package org.acogida.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
