package org.acogida.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.acogida.telemetry.Measures;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks through the record of reads: who read what, and which accounts a supervisor should look at. For several threads. */
@Component
public class ReadingRecord {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /**
     * A charged file counts again after an hour, as somebody who is read twice in a morning is read twice. A list that hid
     * names is no refusal, as whoever turns its pages asks for none of them.
     */
    private static final String ALERTS = """
            with seen as (
                select officer, read_at, outcome, kind, charged from reading
                where read_at > :since::timestamptz - interval '4 hours' and read_at <= :now
                    and (:office::text is null or officer in (select id from app_user where office = :office))),
            over_budget as (
                select officer, 'OVER_BUDGET' kind, max(read_at) latest, count(*) number
                from seen where outcome = 'OVER_BUDGET' and read_at > :since group by officer),
            refusal as (
                select officer, read_at, count(*) over (
                    partition by officer order by read_at range between interval '10 minutes' preceding and current row) number
                from seen where outcome in ('NOT_RELATED', 'NOT_ALLOWED', 'OVER_BUDGET') and kind <> 'INITIALS'),
            refused as (
                select officer, 'REFUSED' kind, max(read_at) latest, max(number) number
                from refusal where number >= 5 and read_at > :since group by officer),
            file as (
                select officer, read_at, count(*) over (
                    partition by officer order by read_at range between interval '4 hours' preceding and current row) number
                from seen where charged and kind = 'FILE'),
            many as (
                select officer, 'MANY_FILES' kind, max(read_at) latest, max(number) number
                from file where number >= 80 and read_at > :since group by officer)
            select * from over_budget union all select * from refused union all select * from many
            order by latest desc, officer, kind
            """;

    private final JdbcClient database;
    private final Clock real;
    private final AtomicReference<Counted> counted = new AtomicReference<>(new Counted(Instant.MIN, 0));

    ReadingRecord(JdbcClient database, Clock real) {
        this.database = database;
        this.real = real;
        Measures.readingAlerts(this::countAlerts);
    }

    private record Counted(Instant at, double accounts) {}

    /** The alerts of the last day about accounts of an office, the latest first. */
    public List<ReadingAlert> listAlerts(String office) {
        return alerts(office);
    }

    private List<ReadingAlert> alerts(@Nullable String office) {
        Instant now = real.instant();
        return database.sql(ALERTS)
                .param("since", utc(now.minus(ReadingAlert.SHOWN)))
                .param("now", utc(now))
                .param("office", office)
                .query(ReadingRecord::alert)
                .list();
    }

    /** How many accounts of all offices there are alerts about, to a minute; not a number where nobody can tell. */
    private double countAlerts() {
        Instant now = real.instant();
        Counted before = counted.get();
        if (before.at().isAfter(now.minus(REMEMBERED))) {
            return before.accounts();
        }
        try {
            long accounts =
                    alerts(null).stream().map(ReadingAlert::officer).distinct().count();
            counted.set(new Counted(now, accounts));
            return accounts;
        } catch (DataAccessException _) {
            return Double.NaN;
        }
    }

    /** What an account read and was refused, the last first, without the first ones. */
    public List<Reading> list(UUID officer, int without, int count) {
        return database.sql("""
                        select * from reading where officer = :officer
                        order by read_at desc, position desc offset :without limit :count
                        """)
                .param("officer", officer)
                .param("without", without)
                .param("count", count)
                .query(ReadingRows::reading)
                .list();
    }

    private static ReadingAlert alert(ResultSet row, int number) throws SQLException {
        return new ReadingAlert(
                row.getObject("officer", UUID.class),
                ReadingAlert.Kind.valueOf(row.getString("kind")),
                row.getObject("latest", OffsetDateTime.class).toInstant(),
                row.getLong("number"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
