/** The places where people sleep: the board of all, one site with its rooms and beds, and how they are opened and changed. */
@NullMarked
package org.acogida.web.places;

import org.jspecify.annotations.NullMarked;
