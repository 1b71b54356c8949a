/** What the project says of itself is so. */
@NullMarked
package org.acogida.house;

import org.jspecify.annotations.NullMarked;
