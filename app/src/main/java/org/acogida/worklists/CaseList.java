package org.acogida.worklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.acogida.keys.PersonKeys;
import org.acogida.people.Described;
import org.acogida.people.Likeness;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Role;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.PathwayRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases found by a person's name, an id, or a household. */
@Component
public final class CaseList {

    private static final String SELECT = """
            select v.*, p.key, p.sealed
            from case_view v join case_person p using (case_id)
            """;

    private static final String AT = " where (:office::text is null or v.office = :office)";

    private final JdbcClient database;
    private final PersonKeys keys;
    private final People people;

    public CaseList(JdbcClient database, PersonKeys keys, People people) {
        this.database = database;
        this.keys = keys;
        this.people = people;
    }

    /**
     * Cases whose person's name holds every word of the text, or whose id it is; by name. All where it is blank. Somebody who is
     * looked for is found at every office, so that nobody is registered twice; who may be shown is for the caller to say.
     *
     * @param after the cursor of the page before; one that is no cursor gives the first page
     */
    public Page<CaseSummary> search(String text, Optional<String> after, int size) {
        return text.isBlank() ? listFound(text, after, size) : Reach.whole(() -> listFound(text, after, size));
    }

    private Page<CaseSummary> listFound(String text, Optional<String> after, int size) {
        Optional<UUID> id = uuid(text.strip());
        if (id.isPresent()) {
            return new Page<>(find(new CaseId(id.get())).stream().toList(), Optional.empty());
        }
        int rows = Math.clamp(size, 1, Worklist.LONGEST_PAGE);
        List<CaseSummary> found = listInOrder(people.search(text, after.flatMap(CaseList::uuid), rows + 1));
        List<CaseSummary> shown = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(
                shown, found.size() > rows ? Optional.of(shown.getLast().id().toString()) : Optional.empty());
    }

    /**
     * Cases of persons whom a text brings to mind, though their names may be spelled otherwise, stand in another order, or lack
     * words; the most alike first, and after them those in whose name each word of the text stands. A year or day of birth, or
     * an age, may stand beside the name; or the text is an id. Of every office, as in {@link #search}.
     */
    public List<CaseSummary> searchLike(String text, LocalDate today, int count) {
        Optional<UUID> id = uuid(text.strip());
        return Reach.whole(() -> id.isPresent()
                ? find(new CaseId(id.get())).stream().toList()
                : listInOrder(listLike(text, today, count)));
    }

    private List<UUID> listLike(String text, LocalDate today, int count) {
        Set<UUID> found = new LinkedHashSet<>();
        people.searchLike(Descriptions.ofTyped(text, today), count).forEach(one -> found.add(one.caseId()));
        if (found.size() < count) {
            found.addAll(people.search(text, Optional.empty(), count));
        }
        return found.stream().limit(count).toList();
    }

    /** A case whose person may be the one in question, and how alike the two are. */
    public record LikeCase(CaseSummary summary, Likeness likeness) {}

    /** Cases of persons who may be one, the most alike first, at most so many, each at least so alike; of every office. */
    public List<LikeCase> findLike(Described person, int count, double least) {
        List<Alike> alike = people.findLike(person, count, least);
        Map<UUID, Likeness> likeness = new HashMap<>();
        alike.forEach(one -> likeness.put(one.caseId(), one.likeness()));
        return Reach.whole(() -> listInOrder(alike.stream().map(Alike::caseId).toList())).stream()
                .map(summary -> new LikeCase(
                        summary,
                        Objects.requireNonNull(likeness.get(summary.id().value()))))
                .toList();
    }

    private List<CaseSummary> listInOrder(List<UUID> ids) {
        return database.sql(SELECT
                        + " join unnest(?::uuid[]) with ordinality w (case_id, place) using (case_id) order by w.place")
                .param(ids.toArray(UUID[]::new))
                .query(this::summary)
                .list();
    }

    /** The cases of these ids in their order; those that are not there, or out of reach, are left out. */
    public List<CaseSummary> list(Collection<CaseId> ids) {
        return listInOrder(ids.stream().map(CaseId::value).toList());
    }

    /** The same of every office; who may be shown is for the caller to say. */
    public List<CaseSummary> listOfAnyOffice(Collection<CaseId> ids) {
        return Reach.whole(() -> list(ids));
    }

    public Optional<CaseSummary> find(CaseId id) {
        return database.sql(SELECT + " where v.case_id = :id")
                .param("id", id.value())
                .query(this::summary)
                .optional();
    }

    /** Gives all cases to a reader, the oldest first; in a transaction of the caller's, some rows at a time. */
    public void read(Optional<OfficeId> office, Consumer<CaseSummary> reader) {
        database.sql(SELECT + AT + " order by v.registered_at, v.case_id")
                .param("office", office.map(OfficeId::value).orElse(null))
                .withFetchSize(Worklist.ROWS_AT_A_TIME)
                .query(row -> {
                    reader.accept(summary(row, 0));
                });
    }

    /** How many cases there are, each of one person. */
    public long count(Optional<OfficeId> office) {
        return database.sql("select count(*) from case_view v" + AT)
                .param("office", office.map(OfficeId::value).orElse(null))
                .query(Long.class)
                .single();
    }

    /** The members of a household, its head first. */
    public List<CaseSummary> listHousehold(HouseholdId household) {
        return database.sql(
                        SELECT + " where v.household = :household order by v.role <> 'HEAD', registered_at, case_id")
                .param("household", household.value())
                .query(this::summary)
                .list();
    }

    /** The heads of these households; those without one are left out. */
    public Map<HouseholdId, List<CaseId>> listHeads(Collection<HouseholdId> households) {
        Map<HouseholdId, List<CaseId>> heads = new HashMap<>();
        UUID[] ids = households.stream().map(HouseholdId::value).toArray(UUID[]::new);
        database.sql("select household, case_id from case_view where household = any (?) and role = 'HEAD'")
                .param(ids)
                .query(row -> {
                    heads.computeIfAbsent(
                                    new HouseholdId(row.getObject("household", UUID.class)), of -> new ArrayList<>())
                            .add(new CaseId(row.getObject("case_id", UUID.class)));
                });
        return heads;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private CaseSummary summary(ResultSet row, int number) throws SQLException {
        PersonLine person = PersonLine.of(row, keys);
        return new CaseSummary(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("version"),
                new HouseholdId(row.getObject("household", UUID.class)),
                Role.valueOf(row.getString("role")),
                new OfficeId(row.getString("office")),
                person.fullName(),
                person.birth(),
                person.nationality(),
                row.getString("pathway"),
                new LawId(row.getString("law")),
                PathwayRule.Stay.valueOf(row.getString("stay")),
                ClaimStatus.valueOf(row.getString("claim")),
                row.getBoolean("held"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }
}
