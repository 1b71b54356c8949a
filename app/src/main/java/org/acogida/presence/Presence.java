package org.acogida.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.acogida.casework.KeptElsewhere;
import org.acogida.places.Supply;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.SiteId;
import org.acogida.rulebook.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * When somebody was last seen at a site, and what was given there. What was given to whom goes after a day, how much was given stays;
 * whoever is erased is forgotten at once. For several threads.
 */
@Component
public class Presence implements KeptElsewhere {
    private static final String SEE = """
            insert into presence (case_id, site, office, seen_at) values (:case, :site, :office, :at)
            on conflict (case_id) do update
                set site = excluded.site, office = excluded.office, seen_at = excluded.seen_at, recorded_at = now()
                where presence.seen_at <= excluded.seen_at
            """;

    private static final String LAST = """
            select max(given_at) from given
            where case_id = :case and kind = :kind and id <> :id and given_at > :since and given_at <= :at
            """;

    private static final String GIVE = """
            insert into given (id, case_id, site, office, kind, given_at) values (:id, :case, :site, :office, :kind, :at)
            on conflict (id) do nothing
            """;

    private static final String COUNT = """
            insert into given_count (site, day, kind, number) values (:site, :day, :kind, 1)
            on conflict (site, day, kind) do update set number = given_count.number + 1
            """;

    private final JdbcClient database;
    private final TransactionOperations transactions;

    Presence(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Somebody seen at a site that an office runs. */
    public record Seen(CaseId person, SiteId site, OfficeId office, Instant at) {}

    /** Notes that somebody was seen; an earlier moment than the last that is known changes nothing. */
    public void see(Seen seen) {
        Reach.whole(() -> note(seen));
    }

    private int note(Seen seen) {
        return database.sql(SEE)
                .param("case", seen.person().value())
                .param("site", seen.site().value())
                .param("office", seen.office().value())
                .param("at", utc(seen.at()))
                .update();
    }

    /**
     * Notes that somebody was seen and was given something. The same once more, by its id, counts once.
     *
     * @param day on which it counts at the site
     * @return when they had one of it before, within its interval
     */
    public Optional<Instant> give(UUID id, Seen to, Supply supply, LocalDate day) {
        return Reach.whole(() -> Objects.requireNonNull(transactions.execute(_ -> {
            note(to);
            Optional<Instant> before = findLast(id, to, supply);
            int added = database.sql(GIVE)
                    .param("id", id)
                    .param("case", to.person().value())
                    .param("site", to.site().value())
                    .param("office", to.office().value())
                    .param("kind", supply.id())
                    .param("at", utc(to.at()))
                    .update();
            if (added == 1) {
                database.sql(COUNT)
                        .param("site", to.site().value())
                        .param("day", day)
                        .param("kind", supply.id())
                        .update();
            }
            return before;
        })));
    }

    private Optional<Instant> findLast(UUID id, Seen to, Supply supply) {
        return database.sql(LAST)
                .param("case", to.person().value())
                .param("kind", supply.id())
                .param("id", id)
                .param("since", utc(to.at().minus(supply.interval())))
                .param("at", utc(to.at()))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** When those who are known were last seen at a site. */
    public Map<CaseId, Instant> listSeen(SiteId site) {
        Map<CaseId, Instant> seen = new HashMap<>();
        Reach.whole(() -> database.sql("select case_id, seen_at from presence where site = :site")
                .param("site", site.value())
                .query(row -> {
                    seen.put(
                            new CaseId(row.getObject(1, UUID.class)),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                }));
        return seen;
    }

    /** How much of what was given at a site on a day; what was not given is missing. */
    public Map<String, Integer> countGiven(SiteId site, LocalDate day) {
        Map<String, Integer> counts = new HashMap<>();
        database.sql("select kind, number from given_count where site = :site and day = :day")
                .param("site", site.value())
                .param("day", day)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    @Override
    public boolean isUnsettled(CaseState state) {
        return false;
    }

    @Override
    public void forget(CaseId id) {
        Reach.whole(() -> {
            database.sql("delete from presence where case_id = :case")
                    .param("case", id.value())
                    .update();
            database.sql("delete from given where case_id = :case")
                    .param("case", id.value())
                    .update();
        });
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
