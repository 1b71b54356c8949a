package org.acogida.sites;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.places.Facilities;
import org.acogida.places.RoomUse;
import org.acogida.places.SiteKind;
import org.acogida.rulebook.OfficeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sites, their rooms and beds, and of what was changed there. */
@Component
class SiteStore {
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(230)";

    private static final List<String> FACILITIES = List.of(
            "covered_m2",
            "ground_m2",
            "toilets_women",
            "toilets_men",
            "toilets_any",
            "taps",
            "litres_a_day",
            "metres_to_water");

    private final JdbcClient database;

    SiteStore(JdbcClient database) {
        this.database = database;
    }

    /** Lets one change at a time be made, so that changes are seen in the order of their positions. */
    void reserve() {
        database.sql(ONE_AT_A_TIME).query(row -> {});
    }

    /** The last change; 0 for none. */
    long last() {
        return database.sql("select coalesce(max(position), 0) from site_change")
                .query(Long.class)
                .single();
    }

    List<UUID> listChangedAfter(long position) {
        return database.sql("select distinct site from site_change where position > :position")
                .param("position", position)
                .query((row, number) -> row.getObject("site", UUID.class))
                .list();
    }

    List<SitePlan> list(Collection<UUID> sites) {
        Map<UUID, List<SiteRoom.Bed>> beds = new HashMap<>();
        database.sql("select id, room, number, out_of_use from site_bed where site = any(:sites) order by room, number")
                .param("sites", sites.toArray(UUID[]::new))
                .query(row -> {
                    beds.computeIfAbsent(row.getObject("room", UUID.class), _ -> new ArrayList<>())
                            .add(new SiteRoom.Bed(
                                    row.getObject("id", UUID.class),
                                    row.getInt("number"),
                                    Optional.ofNullable(row.getString("out_of_use"))
                                            .map(OutOfUse::valueOf)));
                });
        Map<UUID, List<SiteRoom>> rooms = new HashMap<>();
        database.sql("select * from site_room where site = any(:sites) order by unit, number_in_unit")
                .param("sites", sites.toArray(UUID[]::new))
                .query(row -> {
                    SiteRoom room = room(row, beds);
                    rooms.computeIfAbsent(row.getObject("site", UUID.class), _ -> new ArrayList<>())
                            .add(room);
                });
        return database.sql("select * from site where id = any(:sites)")
                .param("sites", sites.toArray(UUID[]::new))
                .query((row, number) -> {
                    Site site = site(row);
                    return new SitePlan(site, rooms.getOrDefault(site.id(), List.of()));
                })
                .list();
    }

    private static SiteRoom room(ResultSet row, Map<UUID, List<SiteRoom.Bed>> beds) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SiteRoom(
                id,
                row.getString("unit"),
                row.getString("name"),
                RoomUse.valueOf(row.getString("use")),
                Optional.ofNullable(row.getBigDecimal("area_m2")),
                Optional.ofNullable(row.getBigDecimal("height_m")),
                row.getInt("number_in_unit"),
                beds.getOrDefault(id, List.of()));
    }

    private static Site site(ResultSet row) throws SQLException {
        return new Site(
                row.getObject("id", UUID.class),
                row.getString("name"),
                SiteKind.valueOf(row.getString("kind")),
                new OfficeId(row.getString("office")),
                row.getString("address"),
                new Facilities(
                        Optional.ofNullable(row.getBigDecimal("covered_m2")),
                        Optional.ofNullable(row.getBigDecimal("ground_m2")),
                        new Facilities.Toilets(
                                number(row, "toilets_women"), number(row, "toilets_men"), number(row, "toilets_any")),
                        number(row, "taps"),
                        number(row, "litres_a_day"),
                        number(row, "metres_to_water")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("shut_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    /** Adds a site; false where one of that id is known. */
    boolean add(Site site) {
        return database.sql("insert into site (id, name, kind, office, address, opened_at, "
                                + String.join(", ", FACILITIES)
                                + ") values (:id, :name, :kind, :office, :address, :opened, :"
                                + String.join(", :", FACILITIES) + ") on conflict (id) do nothing")
                        .param("id", site.id())
                        .param("name", site.name())
                        .param("kind", site.kind().name())
                        .param("office", site.office().value())
                        .param("address", site.address())
                        .param("opened", site.openedAt().atOffset(ZoneOffset.UTC))
                        .params(columns(site.facilities()))
                        .update()
                == 1;
    }

    void change(UUID site, String name, String address, Facilities facilities) {
        List<String> set = FACILITIES.stream().map(it -> it + " = :" + it).toList();
        database.sql("update site set name = :name, address = :address, " + String.join(", ", set) + " where id = :id")
                .param("id", site)
                .param("name", name)
                .param("address", address)
                .params(columns(facilities))
                .update();
    }

    private static Map<String, @Nullable Object> columns(Facilities of) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("covered_m2", of.covered().orElse(null));
        columns.put("ground_m2", of.ground().orElse(null));
        columns.put("toilets_women", of.toilets().women().orElse(null));
        columns.put("toilets_men", of.toilets().men().orElse(null));
        columns.put("toilets_any", of.toilets().any().orElse(null));
        columns.put("taps", of.taps().orElse(null));
        columns.put("litres_a_day", of.litres().orElse(null));
        columns.put("metres_to_water", of.metresToWater().orElse(null));
        return columns;
    }

    void setShut(UUID site, Optional<Instant> at) {
        database.sql("update site set shut_at = :at where id = :id")
                .param("id", site)
                .param("at", at.map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
    }

    /** Adds a room, without beds, behind the others of its unit. */
    void addRoom(
            UUID site,
            UUID id,
            String unit,
            String name,
            RoomUse use,
            Optional<BigDecimal> area,
            Optional<BigDecimal> height) {
        database.sql("""
                        insert into site_room (id, site, unit, name, use, area_m2, height_m, number_in_unit)
                        values (:id, :site, :unit, :name, :use, :area, :height,
                            (select coalesce(max(number_in_unit), 0) + 1 from site_room where site = :site and unit = :unit))
                        """)
                .param("id", id)
                .param("site", site)
                .param("unit", unit)
                .param("name", name)
                .param("use", use.name())
                .param("area", area.orElse(null))
                .param("height", height.orElse(null))
                .update();
    }

    void changeRoom(UUID room, RoomUse use, Optional<BigDecimal> area, Optional<BigDecimal> height) {
        database.sql("update site_room set use = :use, area_m2 = :area, height_m = :height where id = :id")
                .param("id", room)
                .param("use", use.name())
                .param("area", area.orElse(null))
                .param("height", height.orElse(null))
                .update();
    }

    void addBeds(UUID site, UUID room, List<SiteRoom.Bed> beds) {
        database.sql("""
                        insert into site_bed (id, room, site, number)
                        select id, :room, :site, number from unnest(:ids, :numbers) as bed (id, number)
                        """)
                .param("room", room)
                .param("site", site)
                .param("ids", beds.stream().map(SiteRoom.Bed::id).toArray(UUID[]::new))
                .param("numbers", beds.stream().map(SiteRoom.Bed::number).toArray(Integer[]::new))
                .update();
    }

    void setOutOfUse(List<UUID> beds, Optional<OutOfUse> why) {
        database.sql("update site_bed set out_of_use = :why where id = any(:beds)")
                .param("why", why.map(OutOfUse::name).orElse(null))
                .param("beds", beds.toArray(UUID[]::new))
                .update();
    }

    /** Records a change of a site, of a room of it, or of some of the room's beds. */
    void record(SiteActs.By by, UUID site, SiteChange.Kind kind, Optional<UUID> room, List<UUID> beds, String note) {
        database.sql("""
                        insert into site_change (site, made_at, made_by, kind, room, bed, note)
                        select :site, :at, :by, :kind, :room, bed, :note
                        from unnest(case when cardinality(:beds) = 0 then array[null]::uuid[] else :beds end) as one (bed)
                        """)
                .param("site", site)
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.officer())
                .param("kind", kind.name())
                .param("room", room.orElse(null))
                .param("beds", beds.toArray(UUID[]::new))
                .param("note", note)
                .update();
    }

    /** Whether the same was recorded at the same moment by the same officer. */
    boolean isRecorded(SiteActs.By by, UUID site, SiteChange.Kind kind, Optional<UUID> room, String note) {
        return database.sql("""
                        select exists (select from site_change where site = :site and made_at = :at and made_by = :by
                            and kind = :kind and room is not distinct from :room::uuid and note = :note)
                        """)
                .param("site", site)
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.officer())
                .param("kind", kind.name())
                .param("room", room.orElse(null))
                .param("note", note)
                .query(Boolean.class)
                .single();
    }

    /** The last changes of a site, the newest first; several beds of one change are one line for each. */
    List<SiteChange> listChanges(UUID site, int most) {
        return database.sql("""
                        select c.kind, c.made_at, c.made_by, c.note, r.unit || ' · ' || r.name as room, b.number
                        from site_change c left join site_room r on r.id = c.room left join site_bed b on b.id = c.bed
                        where c.site = :site order by c.position desc limit :most
                        """)
                .param("site", site)
                .param("most", most)
                .query((row, number) -> new SiteChange(
                        SiteChange.Kind.valueOf(row.getString("kind")),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("made_by", UUID.class),
                        Optional.ofNullable(row.getString("room")),
                        number(row, "number"),
                        row.getString("note")))
                .list();
    }
}
