package org.acogida.lodging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acogida.casework.Guests;
import org.acogida.journal.CaseFile;
import org.acogida.journal.Journal;
import org.acogida.journal.StoredEntry;
import org.acogida.places.Guest;
import org.acogida.places.Party;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.HouseholdId;
import org.acogida.rulebook.Milestone;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.CaseSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Families on file of whom nobody stays anywhere nor is expected; of the offices within reach. */
@Component
final class Bedless {
    private static final String LIST = """
            with came as (
                select household, min(registered_at) as first from case_view
                where registered_at >= :since group by household
                order by first, household limit :most)
            select v.case_id, v.household from came join case_view v using (household)
            where not exists (select from case_view m join stay y on y.case_id = m.case_id
                where m.household = came.household and y.state in ('RESERVED', 'HERE', 'ON_LEAVE', 'ABSENT'))
            order by came.first, came.household, v.role <> 'HEAD', v.registered_at, v.case_id
            """;

    private final JdbcClient database;
    private final CaseList cases;
    private final Journal journal;

    Bedless(JdbcClient database, CaseList cases, Journal journal) {
        this.database = database;
        this.cases = cases;
        this.journal = journal;
    }

    /** How many are listed, before anybody's file is read. */
    Waiting count(Instant since, int most) {
        return database.sql("select count(distinct household), count(*) from (" + LIST + ") waiting")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new Waiting(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Those of whom somebody was registered since then, whoever came first first; at most so many families. */
    List<Family> list(Instant since, LocalDate night, int most) {
        List<CaseId> ids = database.sql(LIST)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
        Map<CaseId, List<StoredEntry>> histories = journal.load(ids);
        Map<HouseholdId, List<CaseSummary>> members = new LinkedHashMap<>();
        Map<HouseholdId, List<Guest>> guests = new LinkedHashMap<>();
        for (CaseSummary one : cases.list(ids)) {
            List<StoredEntry> history = histories.getOrDefault(one.id(), List.of());
            CaseState state = CaseFile.replay(one.id(), history).state();
            if (!history.isEmpty() && !state.has(Milestone.RETURNED)) {
                members.computeIfAbsent(one.household(), _ -> new ArrayList<>()).add(one);
                guests.computeIfAbsent(one.household(), _ -> new ArrayList<>()).add(Guests.of(state, night));
            }
        }
        List<Family> families = new ArrayList<>();
        members.forEach((household, all) -> families.add(new Family(
                household, all, new Party(household.toString(), guests.getOrDefault(household, List.of()), night))));
        return families;
    }
}
