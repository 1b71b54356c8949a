/** Tests of the shape of a law and of its deadlines, each named after its rule. */
@NullMarked
package org.acogida.rulebook;

import org.jspecify.annotations.NullMarked;
