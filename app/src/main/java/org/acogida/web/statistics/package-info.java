/** What happened, in figures that tell of nobody. */
@NullMarked
package org.acogida.web.statistics;

import org.jspecify.annotations.NullMarked;
