package org.acogida.offices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acogida.calendar.DayOff;
import org.acogida.calendar.Layer;
import org.acogida.norm.Citation;
import org.acogida.rulebook.Calendars;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offices as acts rest on them. Its locks hold until the caller's transaction ends. */
@Component
public final class Offices {

    private static final int LOCK = 3_0001;

    private final JdbcClient database;
    private final Closures closures;
    private final Outages outages;
    private final Lawbook laws;
    private volatile @Nullable Surroundings known;

    public Offices(JdbcClient database, Closures closures, Outages outages, Lawbook laws) {
        this.database = database;
        this.closures = closures;
        this.outages = outages;
        this.laws = laws;
    }

    /** Keeps closures and outages as they are; any number of transactions may do so at once. */
    public void hold() {
        database.sql("select pg_advisory_xact_lock_shared(" + LOCK + ")").query(row -> {});
    }

    /** Announces a change of closures or outages; waits for all who hold them as they are. */
    public void change() {
        database.sql("select pg_advisory_xact_lock(" + LOCK + ")").query(row -> {});
        database.sql("update office_revision set revision = revision + 1").update();
    }

    /** How the offices stand; read anew only when they have changed. */
    public Surroundings current() {
        long revision = database.sql("select revision from office_revision")
                .query(Long.class)
                .single();
        @Nullable Surroundings before = known;
        if (before != null && before.revision() == revision) {
            return before;
        }
        Surroundings read = read(revision);
        known = read;
        return read;
    }

    private Surroundings read(long revision) {
        List<Office> offices = database.sql("select id, name, country, authority, zone from office order by id")
                .query(Offices::office)
                .list();
        Map<OfficeId, List<DayOff>> closed = new HashMap<>();
        for (Closure closure : closures.list()) {
            closed.computeIfAbsent(closure.office(), office -> new ArrayList<>())
                    .add(dayOff(closure));
        }
        return new Surroundings(
                revision,
                Calendars.of(laws, offices, closed),
                outages.list().stream().map(RecordedOutage::outage).toList());
    }

    private static Office office(ResultSet row, int number) throws SQLException {
        return new Office(
                new OfficeId(row.getString("id")),
                row.getString("name"),
                row.getString("country"),
                row.getString("authority"),
                ZoneId.of(row.getString("zone")));
    }

    private static DayOff dayOff(Closure closure) {
        return new DayOff(
                closure.days(), DayOff.Kind.CLOSURE, Layer.OFFICE, closure.reason(), Citation.confirmed(closure.act()));
    }
}
