package org.acogida.statistics;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.keys.Aead;
import org.acogida.keys.KeptKey;
import org.acogida.keys.Secrets;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Decision;
import org.acogida.procedure.Entry;
import org.acogida.procedure.Event;
import org.acogida.procedure.Person;
import org.acogida.rulebook.OfficeId;
import org.acogida.worklists.People.Traits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What erased persons still count for, so that published figures stay as they are. Each breakdown of a person stands by
 * itself, as months and groups alone, sealed with a key outside the database.
 */
@Component
public final class ErasedFigures {
    private static final String KEY = "erased-figures";
    private static final String PLACE = "erased-figure";

    /** All rows are of a length that is a multiple of it, so that none tells how much it holds. */
    private static final int BLOCK = 512;

    private final JdbcClient database;
    private final KeptKey key;

    public ErasedFigures(JdbcClient database, Secrets secrets) {
        this.database = database;
        this.key = new KeptKey(secrets, KEY);
    }

    /** That something happened in a month to one of a group. */
    private record Line(OfficeId office, Breakdown by, Measure measure, YearMonth month, String group) {
        String written() {
            return String.join("|", office.value(), by.name(), measure.name(), month.toString(), group);
        }

        static Line read(String written) {
            String[] parts = written.split("\\|", 5);
            return new Line(
                    new OfficeId(parts[0]),
                    Breakdown.valueOf(parts[1]),
                    Measure.valueOf(parts[2]),
                    YearMonth.parse(parts[3]),
                    parts[4]);
        }
    }

    /** Keeps what a case counts for; in the transaction in which its person is written down as erased. */
    public void keep(CaseState state, List<Entry> entries, ZoneId zone) {
        for (Breakdown by : Breakdown.values()) {
            Set<String> lines = new LinkedHashSet<>();
            entries.forEach(entry -> measure(entry.event()).ifPresent(measure -> {
                LocalDate day = entry.occurredAt().atZone(zone).toLocalDate();
                lines.add(
                        new Line(state.office().orElseThrow(), by, measure, YearMonth.from(day), group(by, state, day))
                                .written());
            }));
            write(String.join("\n", lines));
        }
    }

    /** What of an event is counted, as the statement that reads the journal counts it. */
    private static Optional<Measure> measure(Event event) {
        return switch (event) {
            case Event.ArrivalRegistered _ -> Optional.of(Measure.ARRIVALS);
            case Event.ClaimFiled filed -> filed.further() ? Optional.empty() : Optional.of(Measure.CLAIMS);
            case Event.DecisionIssued issued ->
                issued.kind() == Decision.Kind.CLAIM ? Optional.of(Measure.DECISIONS) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String group(Breakdown by, CaseState state, LocalDate day) {
        Person person = state.person().orElseThrow();
        return switch (by) {
            case PATHWAY -> state.pathway().map(CaseState.Pathway::id).orElse("");
            case NATIONALITY -> person.nationality();
            case SEX_AND_AGE ->
                Statistics.sexAndAge(new Traits(person.birth(), person.nationality(), person.sex()), day);
        };
    }

    private void write(String text) {
        UUID id = UUID.randomUUID();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] filled = Arrays.copyOf(bytes, (bytes.length / BLOCK + 1) * BLOCK);
        database.sql("insert into erased_figure (id, sealed) values (:id, :sealed)")
                .param("id", id)
                .param("sealed", Aead.seal(key.get(), Aead.place(PLACE, id), filled))
                .update();
    }

    /** How many erased persons count in some months, by group; each once for a month and group. */
    List<Count> count(Measure measure, Breakdown by, Optional<OfficeId> office, List<YearMonth> months) {
        return lines().filter(line -> line.measure() == measure && line.by() == by)
                .filter(line -> office.isEmpty() || office.get().equals(line.office()))
                .filter(line -> months.contains(line.month()))
                .map(line -> new Count(line.month(), line.group(), 1))
                .toList();
    }

    /** The first month in which one of them counts. */
    Optional<YearMonth> findFirst() {
        return lines().map(Line::month).min(YearMonth::compareTo);
    }

    private Stream<Line> lines() {
        return database
                .sql("select id, sealed from erased_figure")
                .query((row, number) -> open(row.getObject(1, UUID.class), row.getBytes(2)))
                .list()
                .stream()
                .flatMap(String::lines)
                .map(Line::read);
    }

    private String open(UUID id, byte[] sealed) {
        return new String(Aead.open(key.get(), Aead.place(PLACE, id), sealed), StandardCharsets.UTF_8)
                .replace("\0", "");
    }
}
