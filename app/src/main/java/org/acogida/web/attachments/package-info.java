/** Files of a case: attached, listed and brought down again. */
@NullMarked
package org.acogida.web.attachments;

import org.jspecify.annotations.NullMarked;
