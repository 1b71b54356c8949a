package org.acogida.laws;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acogida.rulebook.RetentionPlan;

/** How long records are kept in each country: as the program comes with it, or as an operator's file says. */
public final class Retentions {
    /** The name of the file in a country's folder. */
    public static final String FILE = "retention.yaml";

    private final Map<String, RetentionPlan> byCountry;

    private Retentions(Map<String, RetentionPlan> byCountry) {
        this.byCountry = Map.copyOf(byCountry);
    }

    /** Those that come with the program; an error that lists every fault when they are not whole. */
    public static Retentions load() {
        Shelf shelf = new ShippedShelf();
        Set<String> countries = new LinkedHashSet<>();
        shelf.list().forEach(path -> countries.add(path.substring(0, path.indexOf('/'))));
        Map<String, RetentionPlan> plans = new TreeMap<>();
        List<LawFault> faults = new ArrayList<>();
        for (String country : countries) {
            RetentionReading reading = read(LawFile.at(shelf, country + "/" + FILE));
            faults.addAll(reading.faults());
            reading.plan().ifPresent(plan -> plans.put(plan.country(), plan));
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    faults.stream().map(fault -> fault.in("en")).collect(Collectors.joining(System.lineSeparator())));
        }
        return new Retentions(plans);
    }

    /** Reads one file. */
    public static RetentionReading read(Path path) {
        Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        return read(LawFile.at(new FolderShelf(folder), String.valueOf(path.getFileName())));
    }

    private static RetentionReading read(LawFile file) {
        Faults faults = new Faults();
        Optional<RetentionPlan> plan = file.read(faults).flatMap(RetentionFile::read);
        return new RetentionReading(faults.list().isEmpty() ? plan : Optional.empty(), faults.list());
    }

    /** These, with an operator's plan in the place of its country's. */
    public Retentions with(RetentionPlan plan) {
        Map<String, RetentionPlan> plans = new TreeMap<>(byCountry);
        plans.put(plan.country(), plan);
        return new Retentions(plans);
    }

    /** A country's; an error that names it when there is none. */
    public RetentionPlan get(String country) {
        return Optional.ofNullable(byCountry.get(country))
                .orElseThrow(() -> new IllegalArgumentException(
                        "retention of " + country + ": unknown; there are " + byCountry.keySet()));
    }
}
