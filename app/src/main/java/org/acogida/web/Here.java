package org.acogida.web;

import java.time.Instant;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.procedure.Context;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;

/**
 * Where an officer sits while a page is made: their office, its law and calendars, the moment, and the page's words.
 *
 * @param use what the page is for; a file is opened for that
 */
public record Here(Officer officer, Use use, Context context, Words words) {

    public Instant now() {
        return context.at();
    }

    public OfficeId office() {
        return context.office();
    }

    public OfficerId by() {
        return context.by();
    }
}
