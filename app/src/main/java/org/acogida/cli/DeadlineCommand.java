package org.acogida.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acogida.calendar.DayOff;
import org.acogida.calendar.DayRange;
import org.acogida.calendar.Layer;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Office;
import org.acogida.wording.Problem;
import org.acogida.wording.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says when a clock of a law ends, the date alone on the first line and then why; or fills in a table of them. */
@Command(name = "deadline")
final class DeadlineCommand implements Callable<Integer> {

    private final Front front;

    @Option(names = "--law", paramLabel = "LAW", descriptionKey = "deadline.law")
    private String law = "";

    @Option(names = "--clock", paramLabel = "CLOCK", descriptionKey = "deadline.clock")
    private String clock = "";

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "deadline.from")
    private String from = "";

    @Option(names = "--calendar", paramLabel = "READING", descriptionKey = "deadline.calendar")
    private String calendar = "";

    @Option(names = "--closure", paramLabel = "DATE..DATE", descriptionKey = "deadline.closure")
    private List<String> closures = new ArrayList<>();

    @Option(names = "--office", paramLabel = "OFFICE", descriptionKey = "deadline.office")
    private @Nullable String office;

    @Option(names = "--authority", paramLabel = "AUTHORITY", descriptionKey = "deadline.authority")
    private @Nullable String authority;

    @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "deadline.zone")
    private @Nullable String zone;

    @Option(names = "--batch", descriptionKey = "deadline.batch")
    private boolean batch;

    DeadlineCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() throws IOException {
        require("--law", law);
        Law named = new LawShelf(front.wording().locale().toLanguageTag()).get(law);
        Office at = DeadlineDesk.office(
                named,
                name("--office", office),
                name("--authority", authority),
                Optional.ofNullable(zone).map(DeadlineCommand::zone));
        List<DayOff> closed = closures.stream().map(DeadlineCommand::closure).toList();
        DeadlineDesk desk = new DeadlineDesk(named, at, closed);
        if (batch) {
            Reader input = new InputStreamReader(System.in, StandardCharsets.UTF_8);
            return new DeadlineBatch(desk, front.wording()).run(input, front.out()) ? 0 : 1;
        }
        require("--clock", clock);
        require("--from", from);
        new DeadlineAnswer(named, front).print(desk.explain(clock, from, calendar), desk.explain(clock, from, ""));
        return 0;
    }

    private static void require(String option, String value) {
        if (value.isBlank()) {
            throw Problem.usage("cli.missing", option);
        }
    }

    private static Optional<String> name(String option, @Nullable String value) {
        if (value != null && !value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw Problem.usage("cli.bad-value", option, value);
        }
        return Optional.ofNullable(value);
    }

    private static ZoneId zone(String value) {
        if (!ZoneId.getAvailableZoneIds().contains(value)) {
            throw Problem.usage("deadline.bad-zone", value);
        }
        return ZoneId.of(value);
    }

    private static DayOff closure(String value) {
        String[] days = value.split("\\.\\.", -1);
        try {
            LocalDate first = LocalDate.parse(days[0]);
            LocalDate last = days.length == 1 ? first : LocalDate.parse(days[1]);
            if (days.length > 2 || last.isBefore(first)) {
                throw Problem.usage("deadline.bad-closure", value);
            }
            return closure(new DayRange(first, last));
        } catch (DateTimeException e) {
            throw Problem.usage("deadline.bad-closure", value);
        }
    }

    private static DayOff closure(DayRange days) {
        Text name = new Text(
                Wording.in(Locale.of("es")).text("deadline.closed"),
                Wording.in(Locale.ENGLISH).text("deadline.closed"));
        return new DayOff(days, DayOff.Kind.CLOSURE, Layer.OFFICE, name, Citation.confirmed("--closure"));
    }
}
