@NullMarked
package org.acogida.retention;

import org.jspecify.annotations.NullMarked;
