/** A case's commands, events and states: decide, then evolve. */
@NullMarked
package org.acogida.procedure;

import org.jspecify.annotations.NullMarked;
