package org.acogida.model;

import edu.mit.csail.sdg.ast.Command;
import edu.mit.csail.sdg.parser.CompModule;
import edu.mit.csail.sdg.parser.CompUtil;
import edu.mit.csail.sdg.translator.A4Solution;
import edu.mit.csail.sdg.translator.A4Tuple;
import edu.mit.csail.sdg.translator.A4TupleSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What came of a command.
 *
 * @param nanoseconds how long it took, by the clock on the wall
 */
record Search(CompModule world, Command command, A4Solution solution, Model.Size size, long nanoseconds) {
    private static final Set<String> NUMBERED = Set.of("File", "Office", "Household");

    boolean isFound() {
        return solution.satisfiable();
    }

    /** Which command, how far it looked, how large that was and how long it took. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%-120s %-9s %,9d variables %,9d clauses %6.1f s",
                command,
                isFound() ? "found" : "not found",
                size.variables(),
                size.clauses(),
                nanoseconds / 1e9);
    }

    /** The course that was found, step by step: who did what, and what was so afterwards that was not before. */
    String story() {
        return "At first " + values("facts", 0) + "\n"
                + IntStream.range(0, solution.getTraceLength())
                        .mapToObj(this::step)
                        .collect(Collectors.joining("\n"));
    }

    private String step(int state) {
        String deed = (state + 1) + ". " + words(values("Now.file", state)) + " " + words(values("Now.deed", state));
        return state + 1 == solution.getTraceLength() ? deed : deed + changes(state);
    }

    private String changes(int before) {
        return change("facts", "known", before)
                + change("drafts", "about to be written", before)
                + change("overtaken", "overtaken", before)
                + change("others", "of the same person", before)
                + change("office", "at", before);
    }

    private String change(String relation, String title, int before) {
        Set<String> gone = values(relation, before);
        Set<String> come = values(relation, before + 1);
        Set<String> kept = new TreeSet<>(gone);
        kept.retainAll(come);
        gone.removeAll(kept);
        come.removeAll(kept);
        return (gone.isEmpty() ? "" : "\n     no longer " + title + ": " + gone)
                + (come.isEmpty() ? "" : "\n     now " + title + ": " + come);
    }

    private Set<String> values(String expression, int state) {
        A4TupleSet tuples =
                (A4TupleSet) solution.eval(CompUtil.parseOneExpression_fromString(world, expression), state);
        Set<String> values = new TreeSet<>();
        for (A4Tuple tuple : tuples) {
            values.add(IntStream.range(0, tuple.arity())
                    .mapToObj(place -> name(tuple.atom(place)))
                    .collect(Collectors.joining(" ")));
        }
        return values;
    }

    /** What there is one of has no number; files, offices and households have. */
    private static String name(String atom) {
        String[] parts = atom.split("\\$", -1);
        return NUMBERED.contains(parts[0]) ? parts[0] + "-" + parts[1] : parts[0];
    }

    private static String words(Set<String> names) {
        return String.join(", ", names).replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
