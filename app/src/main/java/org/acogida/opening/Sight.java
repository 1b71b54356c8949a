package org.acogida.opening;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.acogida.access.CaseFields;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Entry;
import org.acogida.procedure.Event;

/**
 * What of a case an account sees: of each field whether it is open. What is closed is taken out before anything is made
 * of the case, so that no page, paper or answer can tell it.
 *
 * @param open the {@linkplain CaseFields fields} that are open
 */
public record Sight(Set<String> open) implements Predicate<String> {
    /** Of a case in which something is recorded that stays closed: no more than which one it is. */
    static final Sight OF_NOTHING =
            new Sight(Set.of(CaseFields.of(CaseState.class, "id"), CaseFields.of(CaseState.class, "version")));

    public Sight {
        open = Set.copyOf(open);
    }

    /** Whether a field is open. */
    @Override
    public boolean test(String field) {
        return open.contains(field);
    }

    /** Whether an event is open, with all that the journal keeps apart of it. */
    public boolean isWhole(Event event) {
        return test(CaseFields.of(event.getClass()))
                && CaseFields.list(event.getClass()).allMatch(this);
    }

    /** How the case stands, without what is closed. */
    CaseState of(CaseState state) {
        return Closing.close(state, this);
    }

    /** What happened, without the events and fields that are closed. */
    List<StoredEntry> of(List<StoredEntry> entries) {
        return entries.stream()
                .filter(stored -> test(CaseFields.of(stored.entry().event().getClass())))
                .map(stored -> stored.with(of(stored.entry())))
                .toList();
    }

    private Entry of(Entry entry) {
        return entry.with(Closing.close(entry.event(), this));
    }
}
