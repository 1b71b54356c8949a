package org.acogida.generators;

import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Context;
import org.acogida.procedure.Verdict;

/** One command of a course, with the case before it and what became of it. */
public record Step(CaseState before, Command command, Context context, Verdict verdict) {

    public boolean isAccepted() {
        return verdict instanceof Verdict.Accepted;
    }

    /** The case after it: the same where it was refused. */
    public CaseState after() {
        return switch (verdict) {
            case Verdict.Accepted accepted -> accepted.after();
            case Verdict.Refused _ -> before;
        };
    }
}
