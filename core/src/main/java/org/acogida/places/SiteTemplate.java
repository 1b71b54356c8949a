package org.acogida.places;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.acogida.norm.Text;

/** What a site is commonly made of, so that one is open within minutes: a gymnasium with 200 mats. */
public record SiteTemplate(String id, Text title, SiteKind kind, List<Rooms> rooms) {

    /**
     * Rooms that are alike.
     *
     * @param beds of each
     * @param area square metres of each; empty where it must be measured
     */
    public record Rooms(Text unit, Text name, int count, int beds, RoomUse use, Optional<BigDecimal> area) {
        /** The most rooms that are alike. */
        public static final int MOST = 200;

        public Rooms {
            if (count < 1 || count > MOST) {
                throw new IllegalArgumentException("count: 1 to " + MOST + " rooms, got " + count);
            }
            if (beds < 1 || beds > Room.MOST_BEDS) {
                throw new IllegalArgumentException("beds: 1 to " + Room.MOST_BEDS + " in a room, got " + beds);
            }
        }
    }

    public SiteTemplate {
        rooms = List.copyOf(rooms);
        if (rooms.isEmpty()) {
            throw new IllegalArgumentException("rooms: template " + id + " has none");
        }
    }

    public int beds() {
        return rooms.stream().mapToInt(alike -> alike.count() * alike.beds()).sum();
    }
}
