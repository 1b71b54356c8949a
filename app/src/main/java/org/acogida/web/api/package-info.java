/** The interface for programs: the same acts, refusals and lists as the desk, as JSON, told by one table of routes. */
@NullMarked
package org.acogida.web.api;

import org.jspecify.annotations.NullMarked;
