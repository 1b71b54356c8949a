/** Seeded people, laws and courses of a case, for property tests here and wherever the procedure is run. */
@NullMarked
package org.acogida.generators;

import org.jspecify.annotations.NullMarked;
