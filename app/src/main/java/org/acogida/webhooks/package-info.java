/** Tells other programs, at addresses the operator allows, that something happened; never what, nor to whom. */
@ApplicationModule(
        allowedDependencies = {"access", "casework", "journal", "procedure", "rulebook", "telemetry", "postgres"})
@NullMarked
package org.acogida.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
