/** Reads and checks the law files. */
@NullMarked
package org.acogida.laws;

import org.jspecify.annotations.NullMarked;
