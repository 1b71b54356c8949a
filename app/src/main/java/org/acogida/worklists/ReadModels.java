package org.acogida.worklists;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.offices.Surroundings;
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
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_id) do update set version = excluded.version, household = excluded.household,
                role = excluded.role, office = excluded.office, pathway = excluded.pathway, law = excluded.law,
                stay = excluded.stay, claim = excluded.claim, held = excluded.held,
                registered_at = excluded.registered_at, officer = excluded.officer
            """;

    private static final String PERSON = """
            insert into case_person (case_id, given_names, surnames, search_name, birth_earliest, birth_latest,
                nationality, sex)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_id) do update set given_names = excluded.given_names, surnames = excluded.surnames,
                search_name = excluded.search_name, birth_earliest = excluded.birth_earliest,
                birth_latest = excluded.birth_latest, nationality = excluded.nationality,
                sex = excluded.sex
            """;

    private static final String ITEM = """
            insert into work_item (case_id, number, kind, name, law, office, due_day, due_at, appears_at, started_at,
                awaits, consequence, hidden_from)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String TOKEN = """
            insert into document_token (token, document, issued_day) values (?, ?, ?) on conflict (token) do nothing
            """;

    private final JdbcTemplate database;
    private final Lawbook laws;

    public ReadModels(JdbcTemplate database, Lawbook laws) {
        this.database = database;
        this.laws = laws;
    }

    /** Writes what these cases are now, as counted by these calendars. */
    public void write(Collection<CaseFile> files, Surroundings surroundings) {
        Projection projection = new Projection(laws, surroundings);
        List<ProjectedCase> cases = files.stream().map(projection::of).toList();
        database.batchUpdate(VIEW, cases.stream().map(ReadModels::view).toList());
        database.batchUpdate(PERSON, cases.stream().map(ReadModels::person).toList());
        writeItems(cases);
    }

    /** Writes only the tasks of these cases, as after a change of calendars. */
    public void writeItems(Collection<CaseFile> files, Surroundings surroundings) {
        Projection projection = new Projection(laws, surroundings);
        writeItems(files.stream().map(projection::of).toList());
    }

    private void writeItems(List<ProjectedCase> cases) {
        UUID[] ids = cases.stream().map(of -> of.state().id().value()).toArray(UUID[]::new);
        database.update("delete from work_item where case_id = any (?)", (Object) ids);
        database.batchUpdate(
                ITEM, cases.stream().flatMap(of -> items(of).stream()).toList());
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
        List<Object[]> tokens = new ArrayList<>();
        for (StoredEntry stored : entries) {
            if (stored.entry().event() instanceof DocumentIssued issued) {
                ZoneId zone = surroundings
                        .calendars()
                        .getOffice(stored.entry().office())
                        .zone();
                tokens.add(new Object[] {
                    issued.token(),
                    issued.details().document(),
                    stored.entry().occurredAt().atZone(zone).toLocalDate()
                });
            }
        }
        database.batchUpdate(TOKEN, tokens);
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
            utc(of.registeredAt()),
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
                utc(task.dueAt()),
                utc(task.appearsAt()),
                utc(item.startedAt()),
                item.awaits().name(),
                item.consequence().name(),
                utc(of.hiddenFrom(rows.size()))
            });
        }
        return rows;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utc(Optional<Instant> at) {
        return at.map(ReadModels::utc).orElse(null);
    }
}
