/**
 * October 2018 as it was published, lived by people who are made up: the demonstration's scenario and its replay; and whole
 * countries of such people.
 */
@ApplicationModule(
        allowedDependencies = {"rulebook", "procedure", "casework", "access", "clock", "offices", "keys", "postgres"})
@NullMarked
package org.acogida.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
