/** Who comes to a place to sleep, and what becomes of their stay there. */
@NullMarked
package org.acogida.web.stays;

import org.jspecify.annotations.NullMarked;
