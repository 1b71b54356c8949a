package org.acogida.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether people may come to sleep in a room beside who sleeps there already. */
public final class Joining {
    private Joining() {}

    /** The rules that would be broken, or broken more often, by their coming. */
    public static List<Rule> listBroken(Room room, List<Sleepers> there, Sleepers coming) {
        List<Rule> broken = new ArrayList<>();
        if (!room.isUsable()) {
            broken.add(Rule.IN_USE);
        }
        findNotFor(room, coming).ifPresent(broken::add);
        if (room.kind().isClosed() && coming.party().hasChild()) {
            broken.add(Rule.NO_CHILD_HELD);
        }
        Tally before = Tally.of(room, there);
        Tally after = Tally.of(room, joined(there, coming));
        for (Rule rule : Rule.values()) {
            if (after.broken(rule) > before.broken(rule)) {
                broken.add(rule);
            }
        }
        return broken;
    }

    /**
     * The first way, in the order of the rooms, in which a party sleeps in free beds and nothing is broken; for a family one
     * with as few strangers as can be.
     */
    public static Optional<Lodging> findFirst(Party party, Free free) {
        Stream<Lodging> ways = free.sites().list(party).values().stream();
        Stream<Lodging> inOrder = party.size() == 1
                ? ways
                : ways.sorted(Comparator.comparingInt(way ->
                        way.nook().rooms().stream().mapToInt(free::countThere).sum()));
        return inOrder.filter(way -> fits(way, free)).findFirst();
    }

    /** The rooms that have free beds, each with no more beds than these, and what they are in truth. */
    public interface Free {
        Sites sites();

        Room whole(Room free);

        int countThere(Room free);

        List<Sleepers> there(Room free);
    }

    private static boolean fits(Lodging way, Free free) {
        for (int i = 0; i < way.sleepers().size(); i++) {
            Room room = way.nook().rooms().get(i);
            if (!listBroken(free.whole(room), free.there(room), way.sleepers().get(i))
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Rule> findNotFor(Room room, Sleepers coming) {
        boolean kept = coming.guests().stream().allMatch(guest -> room.isFor(guest, coming.party()));
        return kept
                ? Optional.empty()
                : switch (room.use()) {
                    case WOMEN -> Optional.of(Rule.WOMENS_ROOM);
                    case MEN -> Optional.of(Rule.MENS_ROOM);
                    case CHILDREN -> Optional.of(Rule.CHILDRENS_ROOM);
                    case ANY, FAMILY, ACCESSIBLE, OUT_OF_USE -> Optional.empty();
                };
    }

    /** Those of one party count together. */
    private static List<Sleepers> joined(List<Sleepers> there, Sleepers coming) {
        List<Sleepers> all = new ArrayList<>();
        List<Guest> own = new ArrayList<>(coming.guests());
        for (Sleepers sleepers : there) {
            if (sleepers.party().id().equals(coming.party().id())) {
                own.addAll(sleepers.guests());
            } else {
                all.add(sleepers);
            }
        }
        all.add(new Sleepers(coming.party(), own));
        return all;
    }
}
