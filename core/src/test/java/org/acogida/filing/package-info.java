@NullMarked
package org.acogida.filing;

import org.jspecify.annotations.NullMarked;
