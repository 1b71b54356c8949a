/** Pairs of cases that may be of one person, side by side, and what is decided of them. */
@NullMarked
package org.acogida.web.matching;

import org.jspecify.annotations.NullMarked;
