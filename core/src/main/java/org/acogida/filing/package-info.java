/** When something was filed on a device without a network, as bounds between which it surely lies. */
@NullMarked
package org.acogida.filing;

import org.jspecify.annotations.NullMarked;
