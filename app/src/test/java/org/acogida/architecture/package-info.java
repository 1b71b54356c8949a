/** How the house is laid out, as rules that fail the build. */
@NullMarked
package org.acogida.architecture;

import org.jspecify.annotations.NullMarked;
