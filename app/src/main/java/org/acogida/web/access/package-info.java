/** The page that says who may do what, and sees what. */
@NullMarked
package org.acogida.web.access;

import org.jspecify.annotations.NullMarked;
