/** Kills the program and its database under load, and looks whether every acknowledged act is there, once. */
@NullMarked
package org.acogida.crash;

import org.jspecify.annotations.NullMarked;
