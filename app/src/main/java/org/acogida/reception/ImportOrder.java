package org.acogida.reception;

import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;

/** Under which office and officer a file is brought in, or only tried without doing anything. */
public record ImportOrder(OfficeId office, OfficerId by, boolean trial) {}
