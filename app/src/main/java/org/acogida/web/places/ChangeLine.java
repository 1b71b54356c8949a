package org.acogida.web.places;

import org.acogida.sites.SiteChange;
import org.acogida.web.AccountNames;

/** A change of a site as a page tells it. */
record ChangeLine(String when, String who, String what, String where, String note) {

    static ChangeLine of(SiteChange change, AccountNames names, PlaceWords told) {
        String room = change.room().orElse("");
        return new ChangeLine(
                told.words().moment(change.madeAt()),
                names.name(change.madeBy()),
                told.words().of("site-change", change.kind()),
                change.bed()
                        .map(bed -> told.words().text("place.bed", room, bed))
                        .orElse(room),
                change.note());
    }
}
