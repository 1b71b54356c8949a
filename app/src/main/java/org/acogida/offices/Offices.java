package org.acogida.offices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.acogida.calendar.DayOff;
import org.acogida.calendar.DayRange;
import org.acogida.calendar.Layer;
import org.acogida.norm.Citation;
import org.acogida.postgres.RoundTrip;
import org.acogida.postgres.RoundTrip.Reply;
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
    private static final String HOLD = "select pg_advisory_xact_lock_shared(" + LOCK + ")";
    private static final String REVISION = "select revision from office_revision";

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
        database.sql(HOLD).query(row -> {});
    }

    /** The same, and how the offices stand then, once the round trip is made. */
    public Supplier<Surroundings> hold(RoundTrip trip) {
        trip.tell(HOLD);
        Reply<List<Long>> revision = trip.ask(REVISION, row -> row.getLong(1));
        return () -> current(revision.get().getFirst());
    }

    /** Keeps everybody else from acting until the change that will be announced; waits for all who hold them. */
    public void reserve() {
        database.sql("select pg_advisory_xact_lock(" + LOCK + ")").query(row -> {});
    }

    /**
     * Announces a change of closures or outages; waits for all who hold them as they are. What is {@link #current} is not
     * asked for after it in a transaction that may yet be rolled back, as it would be remembered.
     */
    public void change() {
        reserve();
        database.sql("update office_revision set revision = revision + 1").update();
    }

    /** How the offices stand; read anew only when they have changed. */
    public Surroundings current() {
        return current(database.sql(REVISION).query(Long.class).single());
    }

    /** How the offices stood when they were last asked for; empty where nobody has yet. */
    public Optional<Surroundings> findKnown() {
        return Optional.ofNullable(known);
    }

    private Surroundings current(long revision) {
        @Nullable Surroundings before = known;
        if (before != null && before.revision() == revision) {
            return before;
        }
        Surroundings read = read(revision);
        known = read;
        return read;
    }

    private Surroundings read(long revision) {
        return surroundings(revision, closures.list(), withdrawal -> true);
    }

    /** How the offices would stand after a change that is not entered yet. */
    public Surroundings planned(ClosureChange change) {
        return planned(change, withdrawal -> true);
    }

    /** The same if a withdrawal took its days from the time of persons, too: only to show whom the promise protects. */
    public Surroundings plannedWithoutPromise(ClosureChange change) {
        return planned(change, withdrawal -> !withdrawal.id().equals(change.id()));
    }

    private Surroundings planned(ClosureChange change, Predicate<Withdrawal> promised) {
        List<ClosureRecord> records = new ArrayList<>();
        for (ClosureRecord known : closures.list()) {
            records.add(
                    change instanceof Withdrawal w
                                    && w.closure().equals(known.closure().id())
                            ? known.with(w)
                            : known);
        }
        if (change instanceof Closure closure) {
            records.add(new ClosureRecord(closure, List.of(), Map.of()));
        }
        return surroundings(current().revision(), records, promised);
    }

    private Surroundings surroundings(long revision, List<ClosureRecord> records, Predicate<Withdrawal> promised) {
        List<Office> offices = database.sql("select id, name, country, authority, zone from office order by id")
                .query(Offices::office)
                .list();
        Map<OfficeId, List<DayOff>> closed = new HashMap<>();
        Map<OfficeId, List<DayOff>> withdrawn = new HashMap<>();
        for (ClosureRecord record : records) {
            OfficeId office = record.closure().office();
            record.listStanding().forEach(days -> put(closed, office, days, record.closure(), ""));
            record.withdrawals().stream()
                    .filter(promised)
                    .forEach(back -> put(withdrawn, office, back.days(), record.closure(), " / " + back.act()));
        }
        return new Surroundings(
                revision,
                Calendars.of(laws, offices, closed, withdrawn),
                outages.list().stream().map(RecordedOutage::outage).toList());
    }

    private static void put(
            Map<OfficeId, List<DayOff>> into, OfficeId office, DayRange days, Closure closure, String also) {
        into.computeIfAbsent(office, of -> new ArrayList<>())
                .add(new DayOff(
                        days,
                        DayOff.Kind.CLOSURE,
                        Layer.OFFICE,
                        closure.reason(),
                        Citation.confirmed(closure.act() + also)));
    }

    private static Office office(ResultSet row, int number) throws SQLException {
        return new Office(
                new OfficeId(row.getString("id")),
                row.getString("name"),
                row.getString("country"),
                row.getString("authority"),
                ZoneId.of(row.getString("zone")));
    }
}
