/** What nobody meant to send: whatever bytes come, reading ends with what they say, or with what is to be mended. */
@NullMarked
package org.acogida.fuzz;

import org.jspecify.annotations.NullMarked;
