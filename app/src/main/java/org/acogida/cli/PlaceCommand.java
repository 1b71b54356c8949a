package org.acogida.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.acogida.placement.Flaw;
import org.acogida.placement.Flawed;
import org.acogida.placement.GroupFile;
import org.acogida.placement.PlacementWords;
import org.acogida.placement.Placing;
import org.acogida.placement.SitesFile;
import org.acogida.places.FirstCome;
import org.acogida.places.Guest;
import org.acogida.places.Party;
import org.acogida.places.Plan;
import org.acogida.places.Rule;
import org.acogida.places.Sites;
import org.acogida.places.Tally;
import org.acogida.places.Why;
import org.acogida.places.Wish;
import org.acogida.reception.ImportWords;
import org.acogida.sheets.HarmlessText;
import org.acogida.sheets.SheetRefused;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes who of a group sleeps where: the plan as CSV on standard output, and how good it is on standard error. */
@Command(name = "place")
final class PlaceCommand implements Callable<Integer> {
    private static final int MOST_SECONDS = 600;

    /** How often in a second it is looked whether the program was told to end. */
    private static final int LOOKS = 5;

    private final Front front;

    @Parameters(index = "0", paramLabel = "GROUP.csv", descriptionKey = "place.group")
    private Path group = Path.of("");

    @Parameters(index = "1", paramLabel = "SITES.csv", descriptionKey = "place.sites")
    private Path sites = Path.of("");

    @Option(names = "--date", paramLabel = "DAY", descriptionKey = "place.date")
    private @Nullable LocalDate date;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10", descriptionKey = "place.seconds")
    private int seconds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "place.seed")
    private long seed;

    PlaceCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() throws IOException {
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw Problem.usage("place.bad-seconds", seconds, MOST_SECONDS);
        }
        Stream.of(group, sites).filter(file -> !Files.isRegularFile(file)).forEach(file -> {
            throw Problem.usage("file.no-file", file);
        });
        LocalDate on = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
        try {
            List<Flaw> flaws = new ArrayList<>();
            Optional<List<Party>> parties = read(() -> GroupFile.read(group, on), flaws);
            Optional<Sites> rooms = read(() -> SitesFile.read(sites), flaws);
            if (parties.isEmpty() || rooms.isEmpty()) {
                flaws.forEach(flaw -> front.err().println(sentence(flaw)));
                throw Problem.usage("place.flawed", flaws.size());
            }
            place(parties.get(), rooms.get());
            return 0;
        } catch (SheetRefused refused) {
            front.err()
                    .println(new ImportWords(front.wording().locale())
                            .text(refused.key(), refused.arguments().toArray()));
            return Problem.Kind.USAGE.exitCode();
        }
    }

    private static <T> Optional<T> read(Supplier<T> file, List<Flaw> flaws) {
        try {
            return Optional.of(file.get());
        } catch (Flawed flawed) {
            flaws.addAll(flawed.flaws());
            return Optional.empty();
        }
    }

    private void place(List<Party> parties, Sites rooms) throws IOException {
        try (Stopping stopping = new Stopping()) {
            Plan plan = propose(new Placing(parties, rooms, Duration.ofSeconds(seconds), seed), stopping);
            write(plan);
            score(plan, FirstCome.place(parties, rooms));
        }
    }

    /** Told to end, it ends with the best that was found until then. */
    private Plan propose(Placing placing, Stopping stopping) {
        try (ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
                ProgressBar bar = new ProgressBar(front, "place.running")) {
            AtomicInteger spent = new AtomicInteger();
            Runnable look = () -> {
                bar.reached(Math.min(spent.getAndIncrement() / LOOKS, seconds), seconds);
                if (stopping.getAsBoolean()) {
                    placing.stop();
                }
            };
            ScheduledFuture<?> looking = looks.scheduleAtFixedRate(look, 0, 1000 / LOOKS, TimeUnit.MILLISECONDS);
            try {
                return placing.solve();
            } finally {
                looking.cancel(false);
            }
        }
    }

    private String sentence(Flaw flaw) {
        String said = front.wording()
                .text("place.flaw." + flaw.key(), flaw.arguments().toArray());
        String line = Long.toString(flaw.line());
        return flaw.column().isEmpty()
                ? front.wording().text("place.flaw-row", flaw.file(), line, said)
                : front.wording().text("place.flaw-cell", flaw.file(), line, flaw.column(), flaw.value(), said);
    }

    private void write(Plan plan) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(front.out());
        csv.writeRecord("person", "site", "unit", "room", "bed", "reason");
        Map<String, Plan.Bed> beds = plan.beds();
        Map<Party, Why> refused = Why.refused(plan);
        for (Party party : plan.lodged().keySet()) {
            for (Guest guest : party.guests()) {
                Plan.Bed bed = beds.get(guest.id());
                List<String> row = bed == null
                        ? List.of(guest.id(), "", "", "", "", reason(refused.get(party), party))
                        : List.of(
                                guest.id(),
                                bed.room().site(),
                                bed.room().unit(),
                                bed.room().name(),
                                Integer.toString(bed.number()),
                                reason(Why.of(bed), party));
                csv.writeRecord(row.stream().map(HarmlessText::of).toList());
            }
        }
        csv.flush();
    }

    private String reason(@Nullable Why why, Party party) {
        return words().text("place.why." + why, party.size());
    }

    private void score(Plan plan, Plan firstCome) {
        Tally found = plan.tally();
        Tally first = firstCome.tally();
        tell("place.placed", plan.placed(), plan.people(), firstCome.placed());
        tell("place.broken", found.broken(), Rule.values().length, first.broken());
        tell("place.points", found.points(), first.points());
        for (Wish wish : Wish.values()) {
            if (found.unmet(wish) > 0 || first.unmet(wish) > 0) {
                tell(
                        "place.wish",
                        words().text("place.wish." + wish),
                        found.unmet(wish),
                        wish.points(),
                        first.unmet(wish));
            }
        }
    }

    private PlacementWords words() {
        return new PlacementWords(front.wording().locale());
    }

    private void tell(String key, Object... arguments) {
        front.err().println(front.wording().text(key, arguments));
    }
}
