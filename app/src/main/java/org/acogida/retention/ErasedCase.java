package org.acogida.retention;

import java.time.Instant;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.OfficerId;

/** Whose person was erased: when, under which act, and by which two. */
public record ErasedCase(CaseId caseId, Instant at, String act, OfficerId by, OfficerId agreedBy) {}
