/** What only the demonstration has: a clock that can be set forward. */
@NullMarked
package org.acogida.web.demonstration;

import org.jspecify.annotations.NullMarked;
