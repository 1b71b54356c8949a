package org.acogida.generators;

import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Context;
import org.acogida.procedure.Verdict;

/** What decides: the procedure itself, or one that was spoilt to see whether it is noticed. */
@FunctionalInterface
public interface Procedure {
    Verdict decide(CaseState state, Command command, Context context);
}
