package org.acogida.journal;

import org.acogida.procedure.CaseId;

/** The person's key was destroyed while the case was read; read anew, there is nothing in it. */
public final class ErasedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ErasedException(CaseId id) {
        super("case " + id + ": erased");
    }
}
