/** Who may sign in, with which role, for which office. */
@NullMarked
package org.acogida.access;

import org.jspecify.annotations.NullMarked;
