/** The cases of those who take part beside offices. */
@NullMarked
package org.acogida.web.mine;

import org.jspecify.annotations.NullMarked;
