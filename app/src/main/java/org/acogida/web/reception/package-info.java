/** The desk at the crossing: a person or a family, their pathway at once, their claims and certificates. */
@NullMarked
package org.acogida.web.reception;

import org.jspecify.annotations.NullMarked;
