package org.acogida.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.casework.Sleeping.Bed;
import org.acogida.casework.Sleeping.Berthed;
import org.acogida.casework.Sleeping.Chamber;
import org.acogida.casework.Sleeping.Site;
import org.acogida.places.Room;
import org.acogida.places.RoomUse;
import org.acogida.places.SiteKind;
import org.acogida.postgres.RoundTrip;
import org.acogida.procedure.BedId;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.RecordStay;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.Stay;
import org.acogida.procedure.StayId;
import org.springframework.stereotype.Component;

/** Reads, with what a round begins with, the sites that its stays are about and who has their beds. */
@Component
final class Beds {

    private static final String LAYOUT = """
            select s.id, s.name, s.kind, s.shut_at is not null, r.id, r.unit, r.name, r.use, r.number_in_unit,
                b.id, b.number, b.out_of_use is null
            from site s left join site_room r on r.site = s.id left join site_bed b on b.room = r.id
            where s.id = any (?)
            order by s.id, r.unit, r.number_in_unit, b.number
            """;

    private static final String HELD = """
            select y.case_id, y.id, t.bed, lower(t.during), upper(t.during)
            from berth t join stay y on y.id = t.stay
            where t.site = any (?) and upper_inf(t.during)
            """;

    private static final String LATELY = """
            select y.case_id, y.id, t.bed, lower(t.during), upper(t.during)
            from site_bed b join berth t on t.bed = b.id join stay y on y.id = t.stay
            where b.site = any (?) and t.during && tstzrange(?, null) and not upper_inf(t.during)
            """;

    private record Row(Site site, Optional<Room> room, Optional<UUID> roomId, Optional<Bed> bed) {}

    /** What is known of the sites of these submissions once the round trip is made. */
    Supplier<Sleeping> ask(List<Submission> submissions, RoundTrip trip) {
        List<Submission> stays = submissions.stream()
                .filter(submission -> submission.command() instanceof RecordStay)
                .toList();
        if (stays.isEmpty()) {
            return () -> Sleeping.NONE;
        }
        UUID[] sites = stays.stream()
                .map(submission -> ((RecordStay) submission.command()).site().value())
                .distinct()
                .toArray(UUID[]::new);
        RoundTrip.Reply<List<Row>> layout = trip.ask(LAYOUT, Beds::row, (Object) sites);
        RoundTrip.Reply<List<Berthed>> held = trip.ask(HELD, Beds::berthed, (Object) sites);
        Optional<RoundTrip.Reply<List<Berthed>>> lately = stays.stream()
                .flatMap(submission -> submission.occurredAt().stream())
                .min(Instant::compareTo)
                .map(since -> trip.ask(LATELY, Beds::berthed, sites, since.atOffset(ZoneOffset.UTC)));
        return () -> new Sleeping(
                sites(layout.get()),
                Stream.concat(held.get().stream(), lately.stream().flatMap(reply -> reply.get().stream()))
                        .toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        SiteKind kind = SiteKind.valueOf(row.getString(3));
        SiteId id = new SiteId(row.getObject(1, UUID.class));
        Site site = new Site(id, row.getString(2), kind.isClosed(), row.getBoolean(4), List.of());
        Optional<UUID> roomId = Optional.ofNullable(row.getObject(5, UUID.class));
        if (roomId.isEmpty()) {
            return new Row(site, Optional.empty(), roomId, Optional.empty());
        }
        Room room = new Room(
                id.toString(),
                kind,
                row.getString(6),
                row.getString(7),
                row.getInt(9),
                0,
                RoomUse.valueOf(row.getString(8)));
        Optional<UUID> bed = Optional.ofNullable(row.getObject(10, UUID.class));
        int number = row.getInt(11);
        boolean inUse = row.getBoolean(12);
        return new Row(site, Optional.of(room), roomId, bed.map(given -> new Bed(new BedId(given), number, inUse)));
    }

    private static Berthed berthed(ResultSet row) throws SQLException {
        return new Berthed(
                new CaseId(row.getObject(1, UUID.class)),
                new StayId(row.getObject(2, UUID.class)),
                new Stay.Berth(
                        new BedId(row.getObject(3, UUID.class)),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(5, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)));
    }

    private static Map<SiteId, Site> sites(List<Row> rows) {
        Map<SiteId, List<Row>> bySite =
                rows.stream().collect(Collectors.groupingBy(row -> row.site().id()));
        Map<SiteId, Site> sites = new HashMap<>();
        bySite.forEach((id, own) -> {
            Site bare = own.getFirst().site();
            sites.put(id, new Site(id, bare.name(), bare.closed(), bare.shut(), rooms(own)));
        });
        return sites;
    }

    private static List<Chamber> rooms(List<Row> rows) {
        Map<UUID, List<Row>> byRoom = new LinkedHashMap<>();
        for (Row row : rows) {
            row.roomId()
                    .ifPresent(id ->
                            byRoom.computeIfAbsent(id, _ -> new ArrayList<>()).add(row));
        }
        return byRoom.values().stream().map(Beds::chamber).toList();
    }

    private static Chamber chamber(List<Row> rows) {
        List<Bed> beds = rows.stream().flatMap(row -> row.bed().stream()).toList();
        Room bare = rows.getFirst().room().orElseThrow();
        int usable = (int) beds.stream().filter(Bed::inUse).count();
        return new Chamber(withBeds(bare, usable), beds);
    }

    /** The same room, with so many beds. */
    static Room withBeds(Room room, int beds) {
        return new Room(room.site(), room.kind(), room.unit(), room.name(), room.order(), beds, room.use());
    }
}
