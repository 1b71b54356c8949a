/** The line before the desk: for the officers who run it, for those who wait in it, and for whoever watches over it. */
@NullMarked
package org.acogida.web.turns;

import org.jspecify.annotations.NullMarked;
