package org.acogida.worklists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.journal.StoredEntry;
import org.acogida.postgres.RoundTrip;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Stay;
import org.acogida.procedure.Stays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps who stays where, and in which bed, as the journal says; the database itself refuses a bed to a second person. */
public final class StayRows {

    private static final String STAY = """
            insert into stay (id, case_id, site, office, state, during)
            select of.id, of.case_id, of.site, s.office, of.state, tstzrange(of.since, of.until)
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                as of (id, case_id, site, state, since, until)
            join site s on s.id = of.site
            """;

    private static final String BERTH = """
            insert into berth (stay, bed, site, during)
            select of.stay, of.bed, of.site, tstzrange(of.since, of.until)
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[])
                as of (stay, bed, site, since, until)
            join site s on s.id = of.site
            """;

    private static final String WHOSE =
            "select distinct case_id from event where kind = 'stay-recorded' order by case_id";
    private static final int AT_ONCE = 500;

    private StayRows() {}

    /** Writes anew the stays of those of whom something was recorded that may change them. */
    static void write(Collection<CaseFile> files, Collection<StoredEntry> added, RoundTrip trip) {
        Set<CaseId> told = added.stream()
                .filter(stored -> Stays.mayChange(stored.entry().event()))
                .map(StoredEntry::caseId)
                .collect(Collectors.toSet());
        List<CaseFile> changed = files.stream()
                .filter(file -> told.contains(file.state().id())
                        && !file.state().stays().isEmpty())
                .toList();
        if (!changed.isEmpty()) {
            trip.tell("delete from stay where case_id = any (?)", (Object)
                    changed.stream().map(file -> file.state().id().value()).toArray(UUID[]::new));
            add(changed, trip);
        }
    }

    private static void add(Collection<CaseFile> files, RoundTrip trip) {
        List<@Nullable Object[]> stays = new ArrayList<>();
        List<@Nullable Object[]> berths = new ArrayList<>();
        for (CaseFile file : files) {
            for (Stay stay : file.state().stays()) {
                stays.add(stay(file.state().id(), stay));
                stay.berths().forEach(berth -> berths.add(berth(stay, berth)));
            }
        }
        trip.tellAll(STAY, stays);
        trip.tellAll(BERTH, berths);
    }

    private static @Nullable Object[] stay(CaseId id, Stay stay) {
        @Nullable Instant end = stay.end().orElse(null);
        return new @Nullable Object[] {
            stay.id().value(), id.value(), stay.site().value(), stay.state().name(), stay.from(), end
        };
    }

    private static @Nullable Object[] berth(Stay stay, Stay.Berth berth) {
        @Nullable Instant end = berth.end().orElse(null);
        return new @Nullable Object[] {
            stay.id().value(), berth.bed().value(), stay.site().value(), berth.from(), end
        };
    }

    /**
     * Makes them anew from the journal in one transaction, as the owner of the database; steps of stays wait meanwhile. Nobody
     * who was erased is among them.
     *
     * @return of how many people
     */
    public static int makeAnew(JdbcTemplate database, Journal journal, TransactionOperations transactions) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            database.execute("lock table stay in share row exclusive mode");
            database.update("delete from stay");
            List<CaseId> cases = database.query(WHOSE, (row, number) -> new CaseId(row.getObject(1, UUID.class)));
            int people = 0;
            for (int i = 0; i < cases.size(); i += AT_ONCE) {
                List<CaseFile> files =
                        journal.load(cases.subList(i, Math.min(cases.size(), i + AT_ONCE))).entrySet().stream()
                                .filter(history -> !history.getValue().isEmpty())
                                .map(history -> CaseFile.replay(history.getKey(), history.getValue()))
                                .toList();
                RoundTrip trip = new RoundTrip();
                add(files, trip);
                trip.run(database);
                people += files.size();
            }
            return people;
        }));
    }
}
