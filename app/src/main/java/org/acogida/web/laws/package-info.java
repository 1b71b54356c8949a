/** Laws as short texts, and two of them side by side. */
@NullMarked
package org.acogida.web.laws;

import org.jspecify.annotations.NullMarked;
