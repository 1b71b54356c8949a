/** Who is held, and every limit to it. */
@NullMarked
package org.acogida.web.holding;

import org.jspecify.annotations.NullMarked;
