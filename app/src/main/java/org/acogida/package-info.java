/** The program: its front door and its rooms. */
@NullMarked
package org.acogida;

import org.jspecify.annotations.NullMarked;
