/** Pages about how long records are kept, and by which two officers erase a person. */
@NullMarked
package org.acogida.web.retention;

import org.jspecify.annotations.NullMarked;
