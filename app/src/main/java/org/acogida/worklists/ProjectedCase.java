package org.acogida.worklists;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Task;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.PathwayRule;

/**
 * What read models hold of one case. The same entries, laws and closures give the same, whenever it is made.
 *
 * @param offers the names of what the law offers in place of holding; none where nothing asks for a release
 */
record ProjectedCase(
        CaseState state,
        OfficeId office,
        Optional<PathwayRule> pathway,
        LawId law,
        Instant registeredAt,
        List<Item> items,
        List<String> offers) {

    /**
     * A task with what its law says of it.
     *
     * @param office whose work it is
     * @param counts the office whose days its clock counts; empty for what is no clock
     */
    record Item(
            Task task,
            OfficeId office,
            Optional<OfficeId> counts,
            Instant startedAt,
            Party awaits,
            Consequence consequence) {

        /** The office whose days are counted, where it is not the one whose work it is. */
        Optional<OfficeId> countsElsewhere() {
            return counts.filter(other -> !other.equals(office));
        }

        private boolean isOfClock(String name) {
            return task.kind() == Task.Kind.CLOCK && task.name().equals(name);
        }
    }

    /**
     * From when on a task gives way to an earlier date of the same clock, which appears then; of two of one instant the
     * first comes earlier. Empty where nothing is earlier.
     */
    Optional<Instant> hiddenFrom(int number) {
        Task task = items.get(number).task();
        return task.kind() == Task.Kind.CLOCK
                ? task.dueAt()
                        .flatMap(due -> IntStream.range(0, items.size())
                                .filter(other -> items.get(other).isOfClock(task.name()))
                                .filter(other -> items.get(other)
                                        .task()
                                        .dueAt()
                                        .filter(at -> at.isBefore(due) || (at.equals(due) && other < number))
                                        .isPresent())
                                .mapToObj(other -> items.get(other).task().appearsAt())
                                .min(Comparator.naturalOrder()))
                : Optional.empty();
    }
}
