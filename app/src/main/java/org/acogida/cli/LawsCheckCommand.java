package org.acogida.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.acogida.laws.LawReading;
import org.acogida.laws.Laws;
import org.acogida.rulebook.Law;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks law files or folders of them, and prints every fault as {@code file:line: field: message — remedy}. */
@Command(name = "check")
final class LawsCheckCommand implements Callable<Integer> {

    private final Front front;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "laws.check.file")
    private List<String> files = new ArrayList<>();

    LawsCheckCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        boolean whole = true;
        for (String file : files) {
            LawReading reading = Laws.read(LawShelf.path(file));
            String language = front.wording().locale().toLanguageTag();
            reading.faults().forEach(fault -> front.out().println(fault.in(language)));
            if (reading.faults().isEmpty()) {
                report(file, reading.laws());
            }
            whole &= reading.faults().isEmpty() && !reading.laws().isEmpty();
        }
        return whole ? 0 : 1;
    }

    private void report(String file, List<Law> laws) {
        if (laws.isEmpty()) {
            front.say("laws.none", file);
        }
        laws.forEach(law -> front.say(
                "laws.whole", law.id(), law.clocks().size(), law.safeguards().size()));
    }
}
