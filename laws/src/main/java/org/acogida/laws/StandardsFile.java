package org.acogida.laws;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acogida.norm.Text;
import org.acogida.places.Measure;
import org.acogida.places.Room;
import org.acogida.places.RoomUse;
import org.acogida.places.SiteKind;
import org.acogida.places.SiteTemplate;
import org.acogida.places.Standard;
import org.acogida.places.Standards;
import org.acogida.places.Supply;

/**
 * Reads {@code common/standards.yaml}: what is asked of each kind of site, the templates of sites, and what is
 * given out there.
 */
public final class StandardsFile {
    /** Its name. */
    public static final String FILE = "standards.yaml";

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private final Map<SiteKind, Standard> byKind = new EnumMap<>(SiteKind.class);
    private final List<SiteTemplate> templates = new ArrayList<>();
    private final List<Supply> supplies = new ArrayList<>();

    private StandardsFile() {}

    /** What a file says, or every fault of it. */
    public record Reading(Optional<Standards> standards, List<LawFault> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /** Those that come with the program; an error that lists every fault when they are not whole. */
    public static Standards load() {
        Reading reading = read(LawFile.at(new ShippedShelf(), "common/" + FILE));
        return reading.standards()
                .orElseThrow(() -> new IllegalStateException(reading.faults().stream()
                        .map(fault -> fault.in("en"))
                        .collect(Collectors.joining(System.lineSeparator()))));
    }

    /** Reads one file. */
    public static Reading read(Path path) {
        Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        return read(LawFile.at(new FolderShelf(folder), String.valueOf(path.getFileName())));
    }

    private static Reading read(LawFile file) {
        Faults faults = new Faults();
        Optional<StandardsFile> read = file.read(faults).map(root -> {
            StandardsFile standards = new StandardsFile();
            standards.add(root);
            return standards;
        });
        return new Reading(
                faults.isEmpty()
                        ? read.map(it -> new Standards(it.byKind, it.templates, it.supplies))
                        : Optional.empty(),
                faults.list());
    }

    private void add(Entry root) {
        root.named("standards").forEach(this::addStandard);
        for (SiteKind kind : SiteKind.values()) {
            if (!byKind.containsKey(kind)) {
                root.fault("standards", FaultKind.MISSING_FIELD, Words.spelled(kind));
            }
        }
        root.named("templates").forEach((id, entry) -> template(id, entry).ifPresent(templates::add));
        root.named("supplies").forEach((id, entry) -> supplies.add(supply(id, entry)));
        root.close();
    }

    private void addStandard(String id, Entry entry) {
        Map<Measure, Standard.Value> values = new EnumMap<>(Measure.class);
        entry.named("measures")
                .forEach((name, measure) -> Words.find(Measure.class, name)
                        .ifPresentOrElse(
                                of -> values.put(of, value(measure)),
                                () -> entry.fault(
                                        "measures",
                                        FaultKind.UNKNOWN_WORD,
                                        name,
                                        Words.nearest(name, Words.spelled(Measure.class)))));
        Standard standard = new Standard(id, entry.text("title"), values);
        for (SiteKind kind : entry.choices("kinds", SiteKind.class)) {
            if (byKind.putIfAbsent(kind, standard) != null) {
                entry.fault("kinds", FaultKind.DUPLICATE, Words.spelled(kind));
            }
        }
        entry.close();
    }

    private static Standard.Value value(Entry entry) {
        Standard.Value value = new Standard.Value(
                amount(entry, "normal"),
                entry.has("emergency") ? Optional.of(amount(entry, "emergency")) : Optional.empty(),
                entry.text("title"),
                entry.citation());
        entry.close();
        return value;
    }

    private static BigDecimal amount(Entry entry, String name) {
        return entry.value(name, BigDecimal.ONE, FaultKind.BAD_AMOUNT, StandardsFile::parseAmount);
    }

    private static Optional<BigDecimal> parseAmount(String text) {
        return text.matches("[0-9]{1,6}(\\.[0-9]{1,2})?")
                ? Optional.of(new BigDecimal(text)).filter(n -> n.signum() > 0 && n.compareTo(MOST) <= 0)
                : Optional.empty();
    }

    private static Supply supply(String id, Entry entry) {
        Supply supply =
                new Supply(id, entry.text("title"), Duration.ofHours(entry.number("hours", 1, Supply.MOST_HOURS, 1)));
        entry.close();
        return supply;
    }

    private static Optional<SiteTemplate> template(String id, Entry entry) {
        List<SiteTemplate.Rooms> rooms =
                entry.entries("rooms").stream().map(StandardsFile::rooms).toList();
        if (rooms.isEmpty()) {
            entry.fault("rooms", FaultKind.MISSING_FIELD, "rooms");
        }
        SiteKind kind = entry.choice("kind", SiteKind.class);
        Text title = entry.text("title");
        entry.close();
        return rooms.isEmpty() ? Optional.empty() : Optional.of(new SiteTemplate(id, title, kind, rooms));
    }

    private static SiteTemplate.Rooms rooms(Entry entry) {
        SiteTemplate.Rooms rooms = new SiteTemplate.Rooms(
                entry.text("unit"),
                entry.text("name"),
                entry.number("count", 1, SiteTemplate.Rooms.MOST, 1),
                entry.number("beds", 1, Room.MOST_BEDS, 1),
                entry.choice("use", RoomUse.class),
                entry.has("area") ? Optional.of(amount(entry, "area")) : Optional.empty());
        entry.close();
        return rooms;
    }
}
