/** What the program tells those who run it: measures, traces and its log; nothing of it is about a person. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.acogida.telemetry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
