/** Every act an officer can do in a case, as a form that any page can show. */
@NullMarked
package org.acogida.web.acts;

import org.jspecify.annotations.NullMarked;
