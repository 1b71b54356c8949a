package org.acogida.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.acogida.laws.LawChange;
import org.acogida.laws.LawDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what differs between two laws, entry by entry: {@code +} added, {@code -} removed, {@code ~} changed. */
@Command(name = "diff")
final class LawsDiffCommand implements Callable<Integer> {

    private final Front front;

    @Parameters(index = "0", paramLabel = "LAW", descriptionKey = "laws.diff.law")
    private String from = "";

    @Parameters(index = "1", paramLabel = "LAW", descriptionKey = "laws.diff.law")
    private String to = "";

    LawsDiffCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        LawShelf shelf = new LawShelf(language());
        List<LawChange> changes = LawDiff.between(shelf.get(from), shelf.get(to));
        changes.forEach(this::print);
        if (changes.isEmpty()) {
            front.say("laws.same");
        }
        return 0;
    }

    private void print(LawChange change) {
        String sign = switch (change.kind()) {
            case ADDED -> "+ ";
            case REMOVED -> "- ";
            case CHANGED -> "~ ";
        };
        String dot = change.entry().isEmpty() ? "" : ".";
        front.out().println(sign + change.section() + dot + change.entry());
        change.fields().forEach(field -> front.out().println("    " + field.name() + ": " + value(change, field)));
    }

    private String value(LawChange change, LawChange.Field field) {
        String before = field.before().in(language());
        String after = field.after().in(language());
        return switch (change.kind()) {
            case ADDED -> after;
            case REMOVED -> before;
            case CHANGED -> before + " → " + after;
        };
    }

    private String language() {
        return front.wording().locale().toLanguageTag();
    }
}
