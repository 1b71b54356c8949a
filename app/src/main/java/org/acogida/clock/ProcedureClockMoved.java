package org.acogida.clock;

import java.time.Instant;

/** The demonstration's time was set forward; published after the new time is in force. */
public record ProcedureClockMoved(Instant from, Instant to) {}
