/** Acts in a case: load, decide, append, all in one transaction. */
@NullMarked
package org.acogida.casework;

import org.jspecify.annotations.NullMarked;
