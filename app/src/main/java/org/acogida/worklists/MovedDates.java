package org.acogida.worklists;

import java.util.ArrayList;
import java.util.List;
import org.acogida.journal.CaseFile;
import org.acogida.offices.Surroundings;
import org.acogida.rulebook.Due;
import org.acogida.rulebook.Lawbook;
import org.acogida.worklists.ProjectedCase.Item;
import org.jspecify.annotations.Nullable;

/** The dates of tasks that a change of calendars moves; tasks neither come nor go by it. */
public final class MovedDates {

    private final List<@Nullable Object[]> rows = new ArrayList<>();

    private MovedDates() {}

    /** Of these cases, as counted by one state of the offices and by another. */
    public static MovedDates of(List<CaseFile> files, Lawbook laws, Surroundings before, Surroundings after) {
        Projection was = new Projection(laws, before);
        Projection will = new Projection(laws, after);
        MovedDates moved = new MovedDates();
        files.forEach(file -> moved.compare(was.of(file), will.of(file)));
        return moved;
    }

    private void compare(ProjectedCase was, ProjectedCase will) {
        if (was.items().size() != will.items().size()) {
            throw new IllegalStateException("case " + will.state().id() + ": a change of calendars gave it "
                    + will.items().size() + " tasks instead of " + was.items().size());
        }
        if (!was.items().equals(will.items())) {
            for (int i = 0; i < will.items().size(); i++) {
                boolean same = was.items().get(i).equals(will.items().get(i))
                        && was.hiddenFrom(i).equals(will.hiddenFrom(i));
                if (!same) {
                    add(will, i);
                }
            }
        }
    }

    private void add(ProjectedCase of, int number) {
        Item item = of.items().get(number);
        rows.add(new @Nullable Object[] {
            of.state().id().value(),
            number,
            item.task().due().map(Due::day).orElse(null),
            item.task().dueAt().orElse(null),
            of.hiddenFrom(number).orElse(null)
        });
    }

    List<@Nullable Object[]> rows() {
        return rows;
    }
}
