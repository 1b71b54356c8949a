/** The offices, the days they were closed, and the times in which they could not take what people brought. */
@NullMarked
package org.acogida.offices;

import org.jspecify.annotations.NullMarked;
