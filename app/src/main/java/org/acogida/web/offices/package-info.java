/** An office's days, and the acts that close it. */
@NullMarked
package org.acogida.web.offices;

import org.jspecify.annotations.NullMarked;
