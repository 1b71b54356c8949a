/** Tests of a case: decisions, clocks, tasks, each named after its rule. */
@NullMarked
package org.acogida.procedure;

import org.jspecify.annotations.NullMarked;
