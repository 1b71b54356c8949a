/** Who is who: how a name is folded, how two descriptions of a person compare, and whom a name brings to mind. */
@NullMarked
package org.acogida.people;

import org.jspecify.annotations.NullMarked;
