/** How officers come in and how long they stay in: sign-in, sessions, idle time, second factors. */
@ApplicationModule(allowedDependencies = {"access", "health", "keys", "wording"})
@NullMarked
package org.acogida.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
