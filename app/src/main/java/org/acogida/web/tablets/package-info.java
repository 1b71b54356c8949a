/** Tablets that work without a network: the page that they keep, and what it is made of. */
@NullMarked
package org.acogida.web.tablets;

import org.jspecify.annotations.NullMarked;
