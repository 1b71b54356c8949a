/** The time that drives law and casework, which the demonstration may set forward. */
@NullMarked
package org.acogida.clock;

import org.jspecify.annotations.NullMarked;
