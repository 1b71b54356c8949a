package org.acogida.worklists;

import java.time.Instant;
import java.util.Optional;
import org.acogida.procedure.BedId;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.Stay;
import org.acogida.procedure.StayId;

/**
 * A stay in one line: whose, where, and since when; nothing about the person.
 *
 * @param bed the one they have now
 */
public record StayLine(StayId id, CaseId caseId, SiteId site, Stay.State state, Instant from, Optional<BedId> bed) {}
