package org.acogida.worklists;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.offices.Surroundings;
import org.acogida.postgres.RoundTrip;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Event.DocumentIssued;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.procedure.Task;
import org.acogida.rulebook.Due;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.PathwayRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the tables that pages read. Works in the caller's transaction, which is the journal's. */
@Component
public final class ReadModels {

    private static final String VIEW = """
            insert into case_view (case_id, version, household, role, office, pathway, law, stay, claim, held,
                registered_at, officer)
            select * from unnest(?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::boolean[], ?::timestamptz[], ?::uuid[])
            on conflict (case_id) do update set version = excluded.version, household = excluded.household,
                role = excluded.role, office = excluded.office, pathway = excluded.pathway, law = excluded.law,
                stay = excluded.stay, claim = excluded.claim, held = excluded.held,
                registered_at = excluded.registered_at, officer = excluded.officer
            """;

    private static final String PERSON = """
            insert into case_person (case_id, given_names, surnames, search_name, birth_earliest, birth_latest,
                nationality, sex)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[])
            on conflict (case_id) do update set given_names = excluded.given_names, surnames = excluded.surnames,
                search_name = excluded.search_name, birth_earliest = excluded.birth_earliest,
                birth_latest = excluded.birth_latest, nationality = excluded.nationality,
                sex = excluded.sex
            """;

    private static final String ITEM = """
            insert into work_item (case_id, number, kind, name, law, office, due_day, due_at, appears_at, started_at,
                awaits, consequence, hidden_from)
            select * from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[],
                ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::timestamptz[])
            """;

    private static final String TOKEN = """
            insert into document_token (token, document, issued_day) select * from unnest(?::text[], ?::text[], ?::date[])
            on conflict (token) do nothing
            """;

    private final JdbcTemplate database;
    private final Lawbook laws;

    public ReadModels(JdbcTemplate database, Lawbook laws) {
        this.database = database;
        this.laws = laws;
    }

    /** Writes what these cases are now, as counted by these calendars. */
    public void write(Collection<CaseFile> files, Surroundings surroundings) {
        RoundTrip trip = new RoundTrip();
        write(files, surroundings, trip);
        trip.run(database);
    }

    /** The same within a round trip. */
    public void write(Collection<CaseFile> files, Surroundings surroundings, RoundTrip trip) {
        Projection projection = new Projection(laws, surroundings);
        List<ProjectedCase> cases = files.stream().map(projection::of).toList();
        trip.tellAll(VIEW, cases.stream().map(ReadModels::view).toList());
        trip.tellAll(PERSON, cases.stream().map(ReadModels::person).toList());
        writeItems(cases, trip);
    }

    /** Writes only the tasks of these cases, as after a change of calendars. */
    public void writeItems(Collection<CaseFile> files, Surroundings surroundings) {
        Projection projection = new Projection(laws, surroundings);
        RoundTrip trip = new RoundTrip();
        writeItems(files.stream().map(projection::of).toList(), trip);
        trip.run(database);
    }

    private static void writeItems(List<ProjectedCase> cases, RoundTrip trip) {
        if (!cases.isEmpty()) {
            UUID[] ids = cases.stream().map(of -> of.state().id().value()).toArray(UUID[]::new);
            trip.tell("delete from work_item where case_id = any (?)", (Object) ids);
            trip.tellAll(ITEM, cases.stream().flatMap(of -> items(of).stream()).toList());
        }
    }

    /** The cases with a task that is counted by an office's calendar. */
    public List<CaseId> listCasesCountedAt(OfficeId office) {
        return database.query(
                "select distinct case_id from work_item where office = ? order by case_id",
                (row, number) -> new CaseId(row.getObject(1, UUID.class)),
                office.value());
    }

    /** Keeps the tokens of documents that these entries issued. */
    public void keepTokens(Collection<StoredEntry> entries, Surroundings surroundings) {
        RoundTrip trip = new RoundTrip();
        keepTokens(entries, surroundings, trip);
        trip.run(database);
    }

    /** The same within a round trip. */
    public void keepTokens(Collection<StoredEntry> entries, Surroundings surroundings, RoundTrip trip) {
        List<@Nullable Object[]> tokens = new ArrayList<>();
        for (StoredEntry stored : entries) {
            if (stored.entry().event() instanceof DocumentIssued issued) {
                ZoneId zone = surroundings
                        .calendars()
                        .getOffice(stored.entry().office())
                        .zone();
                tokens.add(new @Nullable Object[] {
                    issued.token(),
                    issued.details().document(),
                    stored.entry().occurredAt().atZone(zone).toLocalDate()
                });
            }
        }
        trip.tellAll(TOKEN, tokens);
    }

    private static @Nullable Object[] view(ProjectedCase of) {
        return new @Nullable Object[] {
            of.state().id().value(),
            of.state().version(),
            of.state().household().orElseThrow().value(),
            of.state().role().name(),
            of.office().value(),
            of.pathway().map(PathwayRule::id).orElse(""),
            of.law().value(),
            of.pathway().map(PathwayRule::stay).orElse(PathwayRule.Stay.OPEN).name(),
            of.state().claim().name(),
            of.state().held(),
            of.registeredAt(),
            of.state().assigned().map(OfficerId::value).orElse(null)
        };
    }

    private static @Nullable Object[] person(ProjectedCase of) {
        Person person = of.state().person().orElseThrow();
        return new @Nullable Object[] {
            of.state().id().value(),
            person.givenNames(),
            person.surnames(),
            SearchText.of(person.fullName()),
            person.birth().map(Birth::earliest).orElse(null),
            person.birth().map(Birth::latest).orElse(null),
            person.nationality(),
            person.sex().name()
        };
    }

    private static List<@Nullable Object[]> items(ProjectedCase of) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ProjectedCase.Item item : of.items()) {
            Task task = item.task();
            rows.add(new @Nullable Object[] {
                of.state().id().value(),
                rows.size(),
                task.kind().name(),
                task.name(),
                task.law().value(),
                item.office().value(),
                task.due().map(Due::day).orElse(null),
                task.dueAt().orElse(null),
                task.appearsAt(),
                item.startedAt(),
                item.awaits().name(),
                item.consequence().name(),
                of.hiddenFrom(rows.size()).orElse(null)
            });
        }
        return rows;
    }
}
