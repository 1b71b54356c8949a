/** The page of what is due. */
@NullMarked
package org.acogida.web.worklist;

import org.jspecify.annotations.NullMarked;
