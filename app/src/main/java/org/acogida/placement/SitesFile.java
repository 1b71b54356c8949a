package org.acogida.placement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.acogida.places.Room;
import org.acogida.places.RoomUse;
import org.acogida.places.SiteKind;
import org.acogida.places.Sites;

/** Reads a file of sites, one line a room; rooms that follow one another in a unit adjoin. */
public final class SitesFile {
    private static final List<String> COLUMNS = List.of("site", "kind", "unit", "room", "beds", "use");

    private final Table table;
    private final Map<String, SiteKind> kinds = new HashMap<>();
    private final Map<List<String>, Integer> orders = new HashMap<>();
    private final Set<List<String>> seen = new HashSet<>();

    private SitesFile(Path path) {
        this.table = Table.read(path, COLUMNS);
    }

    /** Throws {@link Flawed} with everything that is wrong. */
    public static Sites read(Path path) {
        SitesFile file = new SitesFile(path);
        List<Room> rooms = new ArrayList<>();
        file.table.rows().forEach(row -> rooms.add(file.room(row)));
        file.table.refuseFlaws();
        return new Sites(rooms);
    }

    private Room room(Table.Row row) {
        String site = named(row, "site");
        String unit = row.get("unit");
        String name = named(row, "room");
        SiteKind kind = table.choose(row, "kind", SiteKind.class);
        if (kinds.computeIfAbsent(site, _ -> kind) != kind) {
            table.flaw(row, "kind", "other-kind", site, kinds.get(site).name().toLowerCase(Locale.ROOT));
        }
        if (!seen.add(List.of(site, unit, name))) {
            table.flaw(row, "room", "room-twice", site);
        }
        int order = orders.merge(List.of(site, unit), 1, Integer::sum);
        return new Room(site, kind, unit, name, order, beds(row), table.choose(row, "use", RoomUse.class));
    }

    private String named(Table.Row row, String column) {
        if (row.get(column).isEmpty()) {
            table.flaw(row, column, "empty");
        }
        return row.get(column);
    }

    private int beds(Table.Row row) {
        try {
            int beds = Integer.parseInt(row.get("beds"));
            if (beds >= 0 && beds <= Room.MOST_BEDS) {
                return beds;
            }
        } catch (NumberFormatException _) {
            // Told below, as any other number that is none of beds.
        }
        table.flaw(row, "beds", "beds", Room.MOST_BEDS);
        return 0;
    }
}
