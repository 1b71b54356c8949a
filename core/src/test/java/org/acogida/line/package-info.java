@NullMarked
package org.acogida.line;

import org.jspecify.annotations.NullMarked;
