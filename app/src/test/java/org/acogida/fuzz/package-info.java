/** Files that nobody meant: whatever bytes come, reading ends with rows or with a sentence that says what to mend. */
@NullMarked
package org.acogida.fuzz;

import org.jspecify.annotations.NullMarked;
