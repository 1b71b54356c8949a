package org.acogida.laws;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Lawbook;

/** Reads law files: those that come with the program, or an operator's. A bad file gives faults, never an exception. */
public final class Laws {
    private static final Shelf SHIPPED = new ShippedShelf();
    private static final String STEPS = "common/steps.yaml";

    private final Faults faults = new Faults();
    private final Drafts drafts = new Drafts(SHIPPED, faults);

    private Laws() {}

    /** The laws that come with the program; an error that lists every fault when they are not whole. */
    public static Lawbook load() {
        LawReading reading = new Laws().read(SHIPPED, SHIPPED.list());
        if (!reading.faults().isEmpty()) {
            throw new IllegalStateException(reading.faults().stream()
                    .map(fault -> fault.in("en"))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        return Lawbook.of(reading.laws());
    }

    /** Reads one law file, or every law file of a folder ({@code cr/cr-2018.yaml}), which may build on those shipped. */
    public static LawReading read(Path path) {
        Laws laws = new Laws();
        if (!Files.isDirectory(path)) {
            Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
            return laws.read(new FolderShelf(folder), List.of(String.valueOf(path.getFileName())));
        }
        Shelf shelf = new FolderShelf(path);
        try {
            return laws.read(shelf, shelf.list());
        } catch (UncheckedIOException e) {
            laws.faults.add(Place.top(path.toString()), FaultKind.UNREADABLE);
            return new LawReading(List.of(), laws.faults.list());
        }
    }

    private LawReading read(Shelf shelf, List<String> paths) {
        List<Draft> own = new ArrayList<>();
        paths.forEach(path -> drafts.get(LawFile.at(shelf, path)).ifPresent(own::add));
        Set<ClockName> clocks = clocks(own);
        Map<String, Entry> steps = common("safeguards");
        Map<String, Entry> waits = common("clocks");
        Map<Draft, Law> laws = new LinkedHashMap<>();
        for (Draft draft : own) {
            new LawBuilder(draft, steps, waits, clocks, faults).build().ifPresent(law -> laws.put(draft, law));
        }
        Clashes.find(laws);
        return new LawReading(List.copyOf(laws.values()), faults.list());
    }

    private Map<String, Entry> common(String section) {
        return LawFile.at(SHIPPED, STEPS)
                .read(faults)
                .map(root -> root.named(section))
                .orElse(Map.of());
    }

    /** Every clock that a transition may name: of these drafts, and of the laws shipped. */
    private Set<ClockName> clocks(List<Draft> own) {
        if (own.stream().allMatch(draft -> draft.section("transitions").isEmpty())) {
            return Set.of();
        }
        List<Draft> all = new ArrayList<>(own);
        SHIPPED.list().forEach(path -> drafts.get(LawFile.at(SHIPPED, path)).ifPresent(all::add));
        Set<ClockName> clocks = new HashSet<>();
        for (Draft draft : all) {
            draft.section("clocks").keySet().stream()
                    .filter(Words::isName)
                    .map(ClockName::new)
                    .forEach(clocks::add);
        }
        return clocks;
    }
}
