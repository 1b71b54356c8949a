package org.acogida.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.acogida.calendar.BusinessCalendar;
import org.acogida.laws.Laws;
import org.acogida.rulebook.Law;
import picocli.CommandLine.Command;

/** Lists the laws that come with the program. */
@Command(
        name = "laws",
        subcommands = {LawsCheckCommand.class, LawsDiffCommand.class})
final class LawsCommand implements Callable<Integer> {

    private final Front front;

    LawsCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        List<Law> laws = Laws.load().list().stream()
                .sorted(Comparator.comparing(Law::country)
                        .thenComparing(law -> law.inForce().from()))
                .toList();
        int widest =
                laws.stream().mapToInt(law -> law.id().value().length()).max().orElse(0);
        for (Law law : laws) {
            front.out().println(line(law, widest));
        }
        return 0;
    }

    private String line(Law law, int widest) {
        LocalDate last = law.inForce().to();
        String until = last.equals(BusinessCalendar.LAST) ? front.wording().text("laws.open") : last.toString();
        String over = law.over()
                .map(statute -> front.wording().text("laws.over", statute))
                .orElse("");
        String id = law.id().value();
        return id + " ".repeat(widest - id.length()) + "  " + law.inForce().from() + ".." + until + "  "
                + law.title().in(front.wording().locale().toLanguageTag()) + over;
    }
}
