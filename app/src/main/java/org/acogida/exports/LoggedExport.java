package org.acogida.exports;

import java.time.Instant;
import java.util.UUID;
import org.acogida.sheets.Format;

/**
 * A file that was made.
 *
 * @param number its place in the log
 * @param at by the real clock, which nobody can set
 */
public record LoggedExport(
        long number, UUID by, Instant at, ListKind list, String filters, Format format, long people, String purpose) {}
