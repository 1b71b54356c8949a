/** The line before the desk: who is next and why, what becomes of a missed turn, and how long the rest still wait. */
@NullMarked
package org.acogida.line;

import org.jspecify.annotations.NullMarked;
