package org.acogida.worklists;

import java.util.UUID;
import org.acogida.people.Likeness;

/** A case whose person may be the one in question. */
public record Alike(UUID caseId, Likeness likeness) {}
