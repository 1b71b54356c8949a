package org.acogida.worklists;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.calendar.DayRange;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.keys.PersonKeys;
import org.acogida.offices.Surroundings;
import org.acogida.postgres.RoundTrip;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Event;
import org.acogida.procedure.Event.TransferAsked;
import org.acogida.procedure.Event.TransferConfirmed;
import org.acogida.procedure.Event.TransferDeclined;
import org.acogida.procedure.Event.TransferTakenBack;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.OfficeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the tables that pages read. Works in the caller's transaction, which is the journal's. */
@Component
public final class ReadModels {

    private static final String VIEW = """
            insert into case_view (case_id, version, household, role, office, pathway, law, stay, claim, held,
                registered_at, officer, offers)
            select * from unnest(?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::boolean[], ?::timestamptz[], ?::uuid[], ?::text[])
            on conflict (case_id) do update set version = excluded.version, household = excluded.household,
                role = excluded.role, office = excluded.office, pathway = excluded.pathway, law = excluded.law,
                stay = excluded.stay, claim = excluded.claim, held = excluded.held,
                registered_at = excluded.registered_at, officer = excluded.officer,
                offers = excluded.offers
            """;

    private static final String PERSON = """
            insert into case_person (case_id, version, key, sealed)
            select * from unnest(?::uuid[], ?::int[], ?::bigint[], ?::bytea[])
            on conflict (case_id) do update set version = excluded.version, sealed = excluded.sealed
            """;

    private static final String ITEM = """
            insert into work_item (case_id, number, kind, name, law, office, due_day, due_at, appears_at, started_at,
                awaits, consequence, hidden_from, case_office, days_of)
            select * from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[],
                ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::timestamptz[], ?::text[],
                ?::text[])
            """;

    private static final String TOKEN = """
            insert into document_token (token, document, issued_day) select * from unnest(?::text[], ?::text[], ?::date[])
            on conflict (token) do nothing
            """;

    private static final String SPAN = """
            insert into protection_span (case_id, kind, after_version, until_version)
            select * from unnest(?::uuid[], ?::text[], ?::int[], ?::int[])
            on conflict (case_id, kind, after_version) do update set until_version = excluded.until_version
            """;

    private static final String TRANSFER = """
            insert into case_transfer (case_id, transfer, from_office, to_office, asked_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
            """;

    /** Most tasks are of the office whose days they count. */
    private static final String COUNTED = """
            select case_id from work_item
            where office = :office and days_of is null and %1$s
            union
            select case_id from work_item
            where days_of = :office and %1$s
            order by case_id
            """.formatted("""
                    case when due_at is not null then due_at else 'infinity'::timestamptz end >= :earliest
                        and due_day >= :from and started_at < :until""");

    private static final List<String> TABLES =
            List.of("work_item", "case_person", "case_view", "case_transfer", "participant", "stay");

    private final JdbcTemplate database;
    private final Lawbook laws;
    private final PersonKeys keys;

    public ReadModels(JdbcTemplate database, Lawbook laws, PersonKeys keys) {
        this.database = database;
        this.keys = keys;
        this.laws = laws;
    }

    /**
     * Writes what these cases are now, as counted by these calendars, within a round trip.
     *
     * @param added what happened in them since they were last written
     */
    public void write(
            Collection<CaseFile> files, Collection<StoredEntry> added, Surroundings surroundings, RoundTrip trip) {
        Projection projection = new Projection(laws, surroundings);
        List<ProjectedCase> cases = files.stream().map(projection::of).toList();
        trip.tellAll(VIEW, cases.stream().map(ModelRows::view).toList());
        Set<CaseId> told = added.stream()
                .filter(PersonLine::isTold)
                .map(StoredEntry::caseId)
                .collect(Collectors.toSet());
        trip.tellAll(
                PERSON,
                files.stream()
                        .filter(file -> told.contains(file.state().id()))
                        .map(file -> ModelRows.person(file, keys))
                        .toList());
        writeItems(cases, trip);
        StayRows.write(files, added, trip);
        writeTransfers(files, added, trip);
    }

    /** Most acts are about no transfer, and ask nothing of its table. */
    private static void writeTransfers(Collection<CaseFile> files, Collection<StoredEntry> added, RoundTrip trip) {
        Set<CaseId> about = added.stream()
                .filter(stored -> isOfTransfer(stored.entry().event()))
                .map(StoredEntry::caseId)
                .collect(Collectors.toSet());
        if (!about.isEmpty()) {
            UUID[] ids = about.stream().map(CaseId::value).toArray(UUID[]::new);
            trip.tell("delete from case_transfer where case_id = any (?)", (Object) ids);
            trip.tellAll(
                    TRANSFER,
                    files.stream()
                            .map(CaseFile::state)
                            .filter(state -> about.contains(state.id()))
                            .flatMap(state -> ModelRows.transfer(state).stream())
                            .toList());
        }
    }

    private static boolean isOfTransfer(Event event) {
        return event instanceof TransferAsked
                || event instanceof TransferConfirmed
                || event instanceof TransferDeclined
                || event instanceof TransferTakenBack;
    }

    /** Takes cases off every list. */
    public void forget(Collection<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        if (ids.length > 0) {
            for (String table : TABLES) {
                database.update("delete from " + table + " where case_id = any (?)", (Object) ids);
            }
        }
    }

    /** Begins to gather dates, as after a change of calendars. */
    public GatheredDates gatherDates() {
        return new GatheredDates(database);
    }

    private static void writeItems(List<ProjectedCase> cases, RoundTrip trip) {
        if (!cases.isEmpty()) {
            UUID[] ids = cases.stream().map(of -> of.state().id().value()).toArray(UUID[]::new);
            trip.tell("delete from work_item where case_id = any (?)", (Object) ids);
            trip.tellAll(
                    ITEM,
                    cases.stream().flatMap(of -> ModelRows.items(of).stream()).toList());
        }
    }

    /**
     * The cases with a clock of an office that runs on or after days, and began before their end: no other date changes when
     * these days are closed or open.
     */
    public List<CaseId> listCasesCountedAt(OfficeId office, DayRange days) {
        return JdbcClient.create(database)
                .sql(COUNTED)
                .param("office", office.value())
                .param("earliest", startOf(days.from().minusDays(1)))
                .param("from", days.from())
                .param("until", startOf(days.to().plusDays(2)))
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /**
     * Keeps which entries of these cases come under protection, within a round trip. Told before the entries are appended and
     * once nobody else appends, so that a return among them is weighed against what it comes with.
     */
    public void keepProtection(Collection<CaseFile> files, Collection<StoredEntry> added, RoundTrip trip) {
        Map<CaseId, Integer> since =
                added.stream().collect(Collectors.toMap(StoredEntry::caseId, StoredEntry::version, Math::min));
        trip.tellAll(
                SPAN,
                files.stream()
                        .filter(file -> since.containsKey(file.state().id()))
                        .flatMap(file -> ModelRows.spans(
                                file, since.getOrDefault(file.state().id(), 1), laws)
                                .stream())
                        .toList());
    }

    /** Keeps the tokens of documents that these entries issued, within a round trip. */
    public void keepTokens(Collection<StoredEntry> entries, Surroundings surroundings, RoundTrip trip) {
        List<@Nullable Object[]> tokens = new ArrayList<>();
        for (StoredEntry stored : entries) {
            ModelRows.token(stored, surroundings).ifPresent(tokens::add);
        }
        trip.tellAll(TOKEN, tokens);
    }
}
