/** What the program says outside its pages, in Spanish and English. */
@NullMarked
package org.acogida.wording;

import org.jspecify.annotations.NullMarked;
