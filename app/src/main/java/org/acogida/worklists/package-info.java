/** What pages read: who is due next, who is who, which document is genuine; kept by the journal's own transaction. */
@ApplicationModule(
        allowedDependencies = {
            "norm",
            "calendar",
            "rulebook",
            "procedure",
            "journal",
            "offices",
            "postgres",
            "keys",
            "people",
            "scripts"
        })
@NullMarked
package org.acogida.worklists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
