package org.acogida.line;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An event with its time.
 *
 * @param position where it stands among all that were recorded
 * @param at when it happened, which is earlier than when it was keyed in for what was first written by hand
 * @param day the day that was at the office
 */
public record LineEntry(long position, Instant at, LocalDate day, LineEvent event) {}
