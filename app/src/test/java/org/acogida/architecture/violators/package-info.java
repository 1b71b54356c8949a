/** One offender for each rule of the core, to prove that the rule bites. */
@NullMarked
package org.acogida.architecture.violators;

import org.jspecify.annotations.NullMarked;
