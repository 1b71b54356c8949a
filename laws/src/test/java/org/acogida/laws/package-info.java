/** Tests of the law files and their reader. */
@NullMarked
package org.acogida.laws;

import org.jspecify.annotations.NullMarked;
