package org.acogida.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acogida.rulebook.OfficeId;

/** The files of {@code scenario} that the program carries: published counts, and what made-up people are made of. */
final class ScenarioFiles {

    private ScenarioFiles() {}

    /** A published count over some days, both included; {@code what} is claims, dropped, stays or part of the Saturday cut. */
    record Count(LocalDate from, LocalDate to, String what, String place, int people) {}

    static List<Count> counts() {
        return read("claims.csv").stream()
                .map(row -> new Count(
                        LocalDate.parse(row.getField("from")),
                        LocalDate.parse(row.getField("to")),
                        row.getField("what"),
                        row.getField("place"),
                        Integer.parseInt(row.getField("count"))))
                .toList();
    }

    /** By kind; a value stands as often as its weight says. */
    static Map<String, List<String>> people() {
        Map<String, List<String>> values = new HashMap<>();
        for (NamedCsvRecord row : read("people.csv")) {
            List<String> ofKind = values.computeIfAbsent(row.getField("kind"), kind -> new ArrayList<>());
            for (int i = Integer.parseInt(row.getField("weight")); i > 0; i--) {
                ofKind.add(row.getField("value"));
            }
        }
        return values;
    }

    /** An office of a country; of a hundred claims it takes {@code share}. */
    record Place(OfficeId id, String name, ZoneId zone, int share) {}

    static List<Place> places() {
        return read("country/offices.csv").stream()
                .map(row -> new Place(
                        new OfficeId(row.getField("office")),
                        row.getField("name"),
                        ZoneId.of(row.getField("zone")),
                        Integer.parseInt(row.getField("share"))))
                .toList();
    }

    /** Claims of a country, by year. */
    static Map<Integer, Integer> years() {
        Map<Integer, Integer> years = new HashMap<>();
        read("country/claims.csv")
                .forEach(row ->
                        years.put(Integer.valueOf(row.getField("year")), Integer.valueOf(row.getField("count"))));
        return years;
    }

    private static List<NamedCsvRecord> read(String name) {
        try (InputStream file = Objects.requireNonNull(ScenarioFiles.class.getResourceAsStream(name), name);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
