package org.acogida.casework;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Role;
import org.acogida.journal.Journal;
import org.acogida.journal.StoredEntry;
import org.acogida.postgres.RoundTrip;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Event.ParticipantAdmitted;
import org.acogida.procedure.Event.ParticipationEnded;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * In which cases somebody takes part beside offices. It only finds them; whether a part holds is read from the case. Who
 * takes part is kept as a keyed digest, from which nobody without the key can tell who it is.
 */
@Component
public final class ParticipantIndex {
    private static final String PURPOSE = "participant";
    private static final OffsetDateTime ALWAYS = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final String ADD = """
            insert into participant (participation, case_id, who, until)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])
            on conflict (participation) do nothing
            """;

    private static final String ONE =
            "insert into participant (participation, case_id, who, until) values (?, ?, ?, ?)";
    private static final int AT_ONCE = 500;

    private final JdbcTemplate database;
    private final CommandKey key;

    public ParticipantIndex(JdbcTemplate database, CommandKey key) {
        this.database = database;
        this.key = key;
    }

    /** Keeps who was let in, and takes away whose part ended. */
    void keep(Collection<StoredEntry> added, RoundTrip trip) {
        List<@Nullable Object[]> admitted = new ArrayList<>();
        List<UUID> ended = new ArrayList<>();
        for (StoredEntry stored : added) {
            switch (stored.entry().event()) {
                case ParticipantAdmitted admit -> admitted.add(row(stored.caseId(), admit));
                case ParticipationEnded end -> ended.add(end.participation().value());
                default -> {}
            }
        }
        trip.tellAll(ADD, admitted);
        if (!ended.isEmpty()) {
            trip.tell("delete from participant where participation = any (?)", (Object) ended.toArray(UUID[]::new));
        }
    }

    /**
     * Makes it anew from the journal in one transaction, as the owner of the database; acts that let somebody in wait
     * meanwhile. Whoever was let in to a case that was erased is not in it.
     *
     * @return how many take part, or did and were not ended
     */
    public int makeAnew(Journal journal, TransactionOperations transactions) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            database.execute("lock table participant in share row exclusive mode");
            Map<UUID, @Nullable Object[]> rows = new LinkedHashMap<>();
            List<CaseId> cases = listCases();
            for (int i = 0; i < cases.size(); i += AT_ONCE) {
                journal.load(cases.subList(i, Math.min(cases.size(), i + AT_ONCE)))
                        .values()
                        .forEach(history -> follow(history, rows));
            }
            database.update("delete from participant");
            return database.batchUpdate(ONE, List.copyOf(rows.values())).length;
        }));
    }

    private List<CaseId> listCases() {
        return database.query(
                "select distinct case_id from event where kind = 'participant-admitted' order by case_id",
                (row, number) -> new CaseId(row.getObject(1, UUID.class)));
    }

    private void follow(List<StoredEntry> history, Map<UUID, @Nullable Object[]> rows) {
        for (StoredEntry stored : history) {
            switch (stored.entry().event()) {
                case ParticipantAdmitted admit ->
                    rows.putIfAbsent(admit.participation().value(), row(stored.caseId(), admit));
                case ParticipationEnded end -> rows.remove(end.participation().value());
                default -> {}
            }
        }
    }

    private @Nullable Object[] row(CaseId id, ParticipantAdmitted admit) {
        UUID who = admit.details()
                .account()
                .map(this::who)
                .or(() -> admit.details().organisation().map(this::who))
                .orElseThrow();
        OffsetDateTime until =
                admit.until().map(end -> end.atOffset(ZoneOffset.UTC)).orElse(ALWAYS);
        return new @Nullable Object[] {admit.participation().value(), id.value(), who, until};
    }

    private UUID who(OfficerId account) {
        return key.id(PURPOSE, account.toString());
    }

    private UUID who(OrganisationId organisation) {
        return key.id(PURPOSE, organisation.value());
    }

    /** The cases in which an account may take part at that moment, in the order of their ids, after one and so many at most. */
    public List<CaseId> list(Officer officer, Instant at, UUID after, int count) {
        UUID who = officer.role() == Role.PARTNER
                ? who(new OrganisationId(officer.organisation()))
                : who(new OfficerId(officer.id()));
        return database.query(
                "select distinct case_id from participant where who = ? and until > ? and case_id > ? order by case_id limit ?",
                (row, number) -> new CaseId(row.getObject(1, UUID.class)),
                who,
                at.atOffset(ZoneOffset.UTC),
                after,
                count);
    }
}
