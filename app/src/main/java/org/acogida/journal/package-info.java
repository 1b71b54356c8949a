/** What happened, kept for good: events appended, read back and never changed. */
@NullMarked
package org.acogida.journal;

import org.jspecify.annotations.NullMarked;
