/** Pages about who reads what: files opened through the glass, and the record of reads. */
@NullMarked
package org.acogida.web.opening;

import org.jspecify.annotations.NullMarked;
