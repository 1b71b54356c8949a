package org.acogida.sites;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.acogida.places.Facilities;
import org.acogida.places.Room;
import org.acogida.places.RoomUse;
import org.acogida.sites.SiteChange.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens sites and changes them; each change says who made it, and when. A form that is sent twice changes nothing the second
 * time. Nobody who stays there is moved by any of it.
 */
@Component
public final class SiteActs {
    private final SiteStore store;
    private final SitePlans plans;
    private final Occupancy occupancy;
    private final TransactionOperations transactions;

    SiteActs(SiteStore store, SitePlans plans, Occupancy occupancy, TransactionOperations transactions) {
        this.store = store;
        this.plans = plans;
        this.occupancy = occupancy;
        this.transactions = transactions;
    }

    /** Who changes something, and when. */
    public record By(UUID officer, Instant at) {}

    /**
     * A room that is to be.
     *
     * @param beds how many stand in it, numbered from 1
     */
    public record NewRoom(
            UUID id,
            String unit,
            String name,
            RoomUse use,
            Optional<BigDecimal> area,
            Optional<BigDecimal> height,
            int beds) {
        public NewRoom {
            if (beds < 0 || beds > Room.MOST_BEDS) {
                throw new IllegalArgumentException("beds: 0 to " + Room.MOST_BEDS + " stand in a room, got " + beds);
            }
        }
    }

    /** Opens a site with its rooms; empty where that was done. */
    public Optional<SiteFlaw> open(Site site, List<NewRoom> rooms, String note, By by) {
        return change(() -> {
            if (!store.add(site)) {
                return Optional.empty();
            }
            store.record(by, site.id(), Kind.OPENED, Optional.empty(), List.of(), note);
            rooms.forEach(room -> {
                store.addRoom(site.id(), room.id(), room.unit(), room.name(), room.use(), room.area(), room.height());
                store.addBeds(site.id(), room.id(), beds(room.id(), 1, room.beds()));
            });
            return Optional.empty();
        });
    }

    /** Beds of a room by their numbers; their ids follow from it, so that the same bed is never added twice. */
    private static List<SiteRoom.Bed> beds(UUID room, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> new SiteRoom.Bed(
                        UUID.nameUUIDFromBytes((room + "/" + number).getBytes(StandardCharsets.UTF_8)),
                        number,
                        Optional.empty()))
                .toList();
    }

    public Optional<SiteFlaw> change(UUID site, String name, String address, Facilities facilities, By by) {
        return changeOpen(site, plan -> {
            Site now = plan.site();
            if (!now.name().equals(name)
                    || !now.address().equals(address)
                    || !now.facilities().equals(facilities)) {
                store.change(site, name, address, facilities);
                store.record(by, site, Kind.CHANGED, Optional.empty(), List.of(), "");
            }
            return Optional.empty();
        });
    }

    public Optional<SiteFlaw> addRoom(UUID site, NewRoom room, By by) {
        return changeOpen(site, plan -> {
            if (plan.findRoom(room.id()).isPresent()) {
                return Optional.empty();
            }
            if (plan.rooms().stream()
                    .anyMatch(other ->
                            other.unit().equals(room.unit()) && other.name().equals(room.name()))) {
                return Optional.of(SiteFlaw.ROOM_TWICE);
            }
            store.addRoom(site, room.id(), room.unit(), room.name(), room.use(), room.area(), room.height());
            store.addBeds(site, room.id(), beds(room.id(), 1, room.beds()));
            store.record(by, site, Kind.ROOM_ADDED, Optional.of(room.id()), List.of(), "");
            return Optional.empty();
        });
    }

    /** Changes what a room is for and its size. */
    public Optional<SiteFlaw> changeRoom(
            UUID site, UUID room, RoomUse use, Optional<BigDecimal> area, Optional<BigDecimal> height, By by) {
        return changeRoom(site, room, now -> {
            if (now.use() != use || !same(now.area(), area) || !same(now.height(), height)) {
                store.changeRoom(room, use, area, height);
                store.record(by, site, Kind.ROOM_CHANGED, Optional.of(room), List.of(), "");
            }
            return Optional.empty();
        });
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.map(BigDecimal::stripTrailingZeros).equals(other.map(BigDecimal::stripTrailingZeros));
    }

    /** Brings a room to so many beds; none is taken away. */
    public Optional<SiteFlaw> bringBedsTo(UUID site, UUID room, int count, By by) {
        return changeRoom(site, room, now -> {
            if (count > Room.MOST_BEDS) {
                return Optional.of(SiteFlaw.TOO_MANY_BEDS);
            }
            int last = now.beds().stream().mapToInt(SiteRoom.Bed::number).max().orElse(0);
            List<SiteRoom.Bed> added =
                    beds(room, last + 1, Math.max(0, count - now.beds().size()));
            if (!added.isEmpty()) {
                store.addBeds(site, room, added);
                store.record(by, site, Kind.BEDS_ADDED, Optional.of(room), List.of(), Integer.toString(added.size()));
            }
            return Optional.empty();
        });
    }

    /** Takes beds out of use, by the first and the last of their numbers; whoever has one is asked to move, and keeps it till then. */
    public Optional<SiteFlaw> putOutOfUse(UUID site, UUID room, int first, int last, OutOfUse why, String note, By by) {
        return setUse(site, room, first, last, Optional.of(why), note, by);
    }

    public Optional<SiteFlaw> putInUse(UUID site, UUID room, int first, int last, String note, By by) {
        return setUse(site, room, first, last, Optional.empty(), note, by);
    }

    private Optional<SiteFlaw> setUse(
            UUID site, UUID room, int first, int last, Optional<OutOfUse> why, String note, By by) {
        return changeRoom(site, room, now -> {
            List<SiteRoom.Bed> named = now.beds().stream()
                    .filter(bed -> bed.number() >= first && bed.number() <= last)
                    .toList();
            if (named.isEmpty()) {
                return Optional.of(SiteFlaw.NO_SUCH_BED);
            }
            List<UUID> changed = named.stream()
                    .filter(bed -> !bed.outOfUse().equals(why))
                    .map(SiteRoom.Bed::id)
                    .toList();
            if (!changed.isEmpty()) {
                store.setOutOfUse(changed, why);
                store.record(
                        by, site, why.isPresent() ? Kind.OUT_OF_USE : Kind.IN_USE, Optional.of(room), changed, note);
            }
            return Optional.empty();
        });
    }

    /** Records that somebody looked at the site, or at a room of it, and what they found. */
    public Optional<SiteFlaw> inspect(UUID site, Optional<UUID> room, String note, By by) {
        return changeOpen(site, plan -> {
            if (!store.isRecorded(by, site, Kind.INSPECTED, room, note)) {
                store.record(by, site, Kind.INSPECTED, room, List.of(), note);
            }
            return Optional.empty();
        });
    }

    /** Shuts a site at which nobody stays. */
    public Optional<SiteFlaw> shut(UUID site, String note, By by) {
        return change(() -> {
            if (get(site).site().isShut()) {
                return Optional.empty();
            }
            if (occupancy.countAll(site, by.at()) > 0) {
                return Optional.of(SiteFlaw.PEOPLE_THERE);
            }
            store.setShut(site, Optional.of(by.at()));
            store.record(by, site, Kind.SHUT, Optional.empty(), List.of(), note);
            return Optional.empty();
        });
    }

    public Optional<SiteFlaw> reopen(UUID site, String note, By by) {
        return change(() -> {
            if (get(site).site().isShut()) {
                store.setShut(site, Optional.empty());
                store.record(by, site, Kind.REOPENED, Optional.empty(), List.of(), note);
            }
            return Optional.empty();
        });
    }

    private interface Change<T> {
        Optional<SiteFlaw> of(T now);
    }

    private Optional<SiteFlaw> changeRoom(UUID site, UUID room, Change<SiteRoom> change) {
        return changeOpen(
                site,
                plan -> change.of(plan.findRoom(room)
                        .orElseThrow(() -> new IllegalArgumentException("room " + room + ": not of site " + site))));
    }

    private Optional<SiteFlaw> changeOpen(UUID site, Change<SitePlan> change) {
        return change(() -> {
            SitePlan plan = get(site);
            return plan.site().isShut() ? Optional.of(SiteFlaw.SHUT) : change.of(plan);
        });
    }

    private SitePlan get(UUID site) {
        return plans.find(site).orElseThrow(() -> new IllegalArgumentException("site " + site + ": unknown"));
    }

    private Optional<SiteFlaw> change(Supplier<Optional<SiteFlaw>> work) {
        return transactions.execute(status -> {
            store.reserve();
            return work.get();
        });
    }
}
