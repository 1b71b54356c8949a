/** Transfers between offices that wait for an answer. */
@NullMarked
package org.acogida.web.transfers;

import org.jspecify.annotations.NullMarked;
