package org.acogida.web.stays;

import java.util.Optional;
import org.acogida.procedure.Stay;
import org.acogida.web.Words;

/** A stay in one line: where, in which bed, how it stands, and from when to when. */
public record StayRow(String href, String site, String bed, String state, String when, boolean open) {

    static StayRow of(Stay stay, BedNames names, Words words) {
        Optional<String> bed = stay.bed().flatMap(one -> names.bed(stay.site(), one, words));
        return new StayRow(
                "/stays/" + stay.id(),
                names.site(stay.site()),
                stay.state().isOpen() ? bed.orElseGet(() -> words.text("stay.no-bed")) : "",
                words.of("stay-state", stay.state()),
                when(stay, words),
                stay.state().isOpen());
    }

    private static String when(Stay stay, Words words) {
        String from = words.moment(stay.from());
        return stay.end()
                .map(end -> words.text("stay.from-to", from, words.moment(end)))
                .or(() -> stay.until().map(until -> words.text("stay.since-until", from, words.moment(until))))
                .orElseGet(() -> words.text("stay.since", from));
    }
}
