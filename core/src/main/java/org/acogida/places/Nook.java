package org.acogida.places;

import java.util.List;

/** One room, or several of a unit that adjoin, as one party takes them. Each is there once, and is itself alone. */
public final class Nook {
    private final List<Room> rooms;

    Nook(List<Room> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    public List<Room> rooms() {
        return rooms;
    }

    @Override
    public String toString() {
        return rooms.getFirst().site() + "/" + rooms.getFirst().unit() + "/"
                + rooms.stream().map(Room::name).toList();
    }
}
