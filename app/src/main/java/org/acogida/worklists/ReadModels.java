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
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.OfficeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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
                awaits, consequence, hidden_from, case_office)
            select * from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[],
                ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
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

    private static final String COUNTED = """
            select distinct case_id from work_item
            where office = ? and case when due_at is not null then due_at else 'infinity'::timestamptz end >= ?
                and due_day >= ? and started_at < ?
            order by case_id
            """;

    private static final List<String> TABLES = List.of("work_item", "case_person", "case_view", "participant", "stay");

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
        return database.query(
                COUNTED,
                (row, number) -> new CaseId(row.getObject(1, UUID.class)),
                office.value(),
                startOf(days.from().minusDays(1)),
                days.from(),
                startOf(days.to().plusDays(2)));
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
