/** Pages and their wording. */
@ApplicationModule(
        allowedDependencies = {
            "norm",
            "calendar",
            "rulebook",
            "line",
            "lodging",
            "turns",
            "procedure",
            "laws",
            "casework",
            "journal",
            "worklists",
            "exports",
            "statistics",
            "access",
            "health",
            "mrz",
            "attachments",
            "offices",
            "opening",
            "papers",
            "participants",
            "clock",
            "demo",
            "reception",
            "matching",
            "people",
            "places",
            "presence",
            "sites",
            "filing",
            "retention",
            "scanner",
            "sealing",
            "sheets",
            "telemetry",
            "signin",
            "tablets",
            "webhooks",
            "wording"
        })
@NullMarked
package org.acogida.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
