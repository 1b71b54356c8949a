/** What supervisors let other programs do: tokens, and addresses that are told of events. */
@NullMarked
package org.acogida.web.programs;

import org.jspecify.annotations.NullMarked;
