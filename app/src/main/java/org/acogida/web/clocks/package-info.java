/** Running clocks as pages draw and explain them. */
@NullMarked
package org.acogida.web.clocks;

import org.jspecify.annotations.NullMarked;
