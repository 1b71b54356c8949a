package org.acogida.procedure;

import java.time.Instant;
import org.acogida.rulebook.OfficeId;

/**
 * An office that had a case before another confirmed that it takes it over.
 *
 * @param until when that one did
 */
public record FormerOffice(OfficeId office, Instant until) {}
