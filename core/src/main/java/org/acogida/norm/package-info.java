/** The smallest words of a law: a text in two languages, and where a value comes from. */
@NullMarked
package org.acogida.norm;

import org.jspecify.annotations.NullMarked;
