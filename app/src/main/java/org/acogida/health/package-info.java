/** Whether the program can keep what it is told: is the database there, is there room on the disk, how old are the copies. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.acogida.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
