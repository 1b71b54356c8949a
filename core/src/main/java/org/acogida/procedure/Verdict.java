package org.acogida.procedure;

import java.util.List;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Safeguard;

/** What becomes of a command: entries to keep, or the safeguards that refuse it, each with article and remedy. */
public sealed interface Verdict {

    /** The command was done; its entries in order, and the state after them. */
    record Accepted(List<Entry> entries, CaseState after) implements Verdict {
        public Accepted {
            entries = List.copyOf(entries);
        }
    }

    /** The command was not done, and nothing changed. */
    record Refused(Act act, LawId law, List<Safeguard> by) implements Verdict {
        public Refused {
            by = List.copyOf(by);
        }
    }
}
