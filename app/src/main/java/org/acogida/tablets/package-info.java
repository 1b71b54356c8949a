/** Tablets that take down arrivals without a network: enrolled, leased and revoked, and what they sent. */
@ApplicationModule(
        allowedDependencies = {
            "norm",
            "calendar",
            "rulebook",
            "procedure",
            "filing",
            "casework",
            "journal",
            "attachments",
            "matching",
            "access",
            "clock",
            "offices",
            "keys",
            "postgres",
            "health",
            "telemetry"
        })
@NullMarked
package org.acogida.tablets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
