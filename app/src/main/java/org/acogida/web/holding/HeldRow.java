package org.acogida.web.holding;

import org.acogida.web.clocks.Limits;

/**
 * Somebody who is held, as the page shows them.
 *
 * @param release the address of the form on which the release is recorded
 * @param since from when the law counts, by the limit that began first
 */
record HeldRow(String href, String release, String person, String office, String since, Limits limits) {}
