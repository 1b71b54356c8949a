/** Who gets which bed, and why another was refused. */
@NullMarked
package org.acogida.places;

import org.jspecify.annotations.NullMarked;
