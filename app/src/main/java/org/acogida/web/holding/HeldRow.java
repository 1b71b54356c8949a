package org.acogida.web.holding;

import java.util.List;
import java.util.Optional;
import org.acogida.web.clocks.Limits;
import org.acogida.web.clocks.Offer;

/**
 * Somebody who is held, as the page shows them.
 *
 * @param release the address of the form on which the release is recorded
 * @param counselForm the address of the form on which legal counsel is recorded
 * @param since from when the law counts, by the limit that began first
 * @param counsel how long they have been without legal counsel; empty once they had it
 * @param offers what the law offers in place of holding; it tells of a claim, and so nothing where the person is hidden
 */
record HeldRow(
        String href,
        String release,
        String counselForm,
        String person,
        String office,
        String since,
        Limits limits,
        Optional<WithoutCounsel> counsel,
        List<Offer> offers) {
    HeldRow {
        offers = List.copyOf(offers);
    }
}
