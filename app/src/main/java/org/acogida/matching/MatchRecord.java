package org.acogida.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.acogida.casework.SamePerson;
import org.acogida.keys.PersonKeys;
import org.acogida.matching.PossibleMatch.AtDesk;
import org.acogida.matching.PossibleMatch.Decision;
import org.acogida.matching.PossibleMatch.Found;
import org.acogida.matching.PossibleMatch.Outcome;
import org.acogida.matching.PossibleMatch.Said;
import org.acogida.postgres.RoundTrip;
import org.acogida.postgres.RoundTrip.Reply;
import org.acogida.procedure.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pairs and what was decided of them, as the database keeps them; seen as far as the caller's reach goes. */
@Component
public final class MatchRecord implements SamePerson {
    private static final String SELECT = "select m.* from possible_match m ";

    /** Open are those of which nothing was decided, or it was taken back; nobody can judge one whose file was erased. */
    private static final String OPEN = """
            coalesce((select d.outcome from match_decision d where d.possible_match = m.id
                order by d.position desc limit 1), 'TAKEN_BACK') = 'TAKEN_BACK'
                and not exists (select from erasure e where e.case_id in (m.first_case, m.second_case))
            """;

    private final JdbcClient database;
    private final MatchWords words;

    public MatchRecord(JdbcClient database, PersonKeys keys) {
        this.database = database;
        this.words = new MatchWords(keys);
    }

    /** Writes a pair down unless it is known, in whichever order; whether it was new. */
    boolean add(CaseId one, CaseId other, int score, Found found, Instant at, Optional<AtDesk> desk) {
        return database.sql("""
                                insert into possible_match
                                    (id, first_case, second_case, score, found, found_at, found_by, said)
                                values (:id, least(:one, :other), greatest(:one, :other), :score, :found, :at, :by, :said)
                                on conflict do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("one", one.value())
                        .param("other", other.value())
                        .param("score", score)
                        .param("found", found.name())
                        .param("at", utc(at))
                        .param("by", desk.map(AtDesk::by).orElse(null))
                        .param("said", desk.map(of -> of.said().name()).orElse(null))
                        .update()
                == 1;
    }

    /** Open pairs, the last found first; those before a position. */
    List<PossibleMatch> listOpen(long before, int count) {
        return whole(database.sql(
                        SELECT + " where m.position < :before and " + OPEN + " order by m.position desc limit :count")
                .param("before", before)
                .param("count", count)
                .query(this::match)
                .list());
    }

    /** How many are open, as far as so many. */
    int countOpen(int most) {
        return database.sql("select count(*) from (select from possible_match m where " + OPEN + " limit :most) open")
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    @Override
    public int countOpen(Collection<CaseId> cases) {
        return database.sql("select count(*) from possible_match m"
                        + " where (m.first_case = any (:cases) or m.second_case = any (:cases)) and " + OPEN)
                .param("cases", ids(cases))
                .query(Integer.class)
                .single();
    }

    @Override
    public Supplier<Map<CaseId, List<CaseId>>> list(Collection<CaseId> of, RoundTrip trip) {
        Reply<List<Same>> found = trip.ask(
                "select of_case, other from same_person(?) order by of_case, other", MatchRecord::same, (Object)
                        ids(of));
        return () -> byCase(found.get());
    }

    @Override
    public Map<CaseId, List<CaseId>> list(Collection<CaseId> of) {
        return byCase(database.sql("select of_case, other from same_person(:cases) order by of_case, other")
                .param("cases", ids(of))
                .query((row, _) -> same(row))
                .list());
    }

    private static Same same(ResultSet row) throws SQLException {
        return new Same(id(row, "of_case"), id(row, "other"));
    }

    private static Map<CaseId, List<CaseId>> byCase(List<Same> found) {
        return found.stream()
                .collect(Collectors.groupingBy(Same::of, Collectors.mapping(Same::other, Collectors.toList())));
    }

    /** Two cases that are of one person. */
    private record Same(CaseId of, CaseId other) {}

    @Override
    public void hold(Map<CaseId, List<CaseId>> others, Map<CaseId, Integer> versions, RoundTrip trip) {
        List<Map.Entry<CaseId, Integer>> files = List.copyOf(versions.entrySet());
        trip.tell(
                "select refuse_what_is_overtaken(?, ?, ?, ?)",
                ids(others.keySet()),
                ids(others.values().stream().flatMap(List::stream).toList()),
                ids(files.stream().map(Map.Entry::getKey).toList()),
                files.stream().map(Map.Entry::getValue).toArray(Integer[]::new));
    }

    private static CaseId id(ResultSet row, String column) throws SQLException {
        return new CaseId(row.getObject(column, UUID.class));
    }

    private static UUID[] ids(Collection<CaseId> cases) {
        return cases.stream().map(CaseId::value).toArray(UUID[]::new);
    }

    /** Pairs of which something was decided that holds, the last decided first. */
    List<PossibleMatch> listDecided(int count) {
        return whole(database.sql(SELECT + """
                        join lateral (select d.position, d.outcome from match_decision d where d.possible_match = m.id
                            order by d.position desc limit 1) last on last.outcome <> 'TAKEN_BACK'
                        order by last.position desc limit :count
                        """)
                .param("count", count)
                .query(this::match)
                .list());
    }

    /** Linked pairs whose link somebody proposed to take back, the last first. */
    List<PossibleMatch> listProposed(int count) {
        return whole(database.sql(SELECT + """
                        join lateral (select d.position, d.outcome from match_decision d where d.possible_match = m.id
                            order by d.position desc limit 1) last on last.outcome = 'PROPOSED'
                        order by last.position desc limit :count
                        """)
                .param("count", count)
                .query(this::match)
                .list());
    }

    List<PossibleMatch> listOf(CaseId id) {
        return whole(database.sql(SELECT + " where m.first_case = :id or m.second_case = :id order by m.position")
                .param("id", id.value())
                .query(this::match)
                .list());
    }

    Optional<PossibleMatch> find(UUID id) {
        return whole(database.sql(SELECT + " where m.id = :id")
                        .param("id", id)
                        .query(this::match)
                        .list())
                .stream()
                .findFirst();
    }

    /** Writes a decision down, if nothing else was decided of the pair since it was looked at. */
    boolean decide(PossibleMatch seen, Outcome outcome, UUID by, Instant at, String said) {
        lock(seen.id());
        if (count(seen.id()) != seen.decisions().size()) {
            return false;
        }
        long first = key(seen.first());
        long second = key(seen.second());
        database.sql("""
                        insert into match_decision
                            (possible_match, outcome, decided_by, decided_at, first_key, second_key, words)
                        values (:match, :outcome, :by, :at, :first, :second, :words)
                        """)
                .param("match", seen.id())
                .param("outcome", outcome.name())
                .param("by", by)
                .param("at", utc(at))
                .param("first", first)
                .param("second", second)
                .param("words", words.seal(seen.id(), first, second, said))
                .update();
        return true;
    }

    private void lock(UUID match) {
        database.sql("select pg_advisory_xact_lock(160, hashtext(:match::text))")
                .param("match", match)
                .query((row, number) -> 0)
                .list();
    }

    private int count(UUID match) {
        return database.sql("select count(*) from match_decision where possible_match = :match")
                .param("match", match)
                .query(Integer.class)
                .single();
    }

    private long key(CaseId id) {
        return database.sql("select key from case_person where case_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private List<PossibleMatch> whole(List<PossibleMatch> bare) {
        Map<UUID, List<Decision>> decisions = new HashMap<>();
        database.sql("select * from match_decision where possible_match = any (:ids) order by position")
                .param("ids", bare.stream().map(PossibleMatch::id).toArray(UUID[]::new))
                .query(row -> {
                    UUID match = row.getObject("possible_match", UUID.class);
                    decisions.computeIfAbsent(match, of -> new ArrayList<>()).add(decision(match, row));
                });
        return bare.stream()
                .map(one -> new PossibleMatch(
                        one.id(),
                        one.position(),
                        one.first(),
                        one.second(),
                        one.score(),
                        one.found(),
                        one.foundAt(),
                        one.atDesk(),
                        decisions.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Decision decision(UUID match, ResultSet row) throws SQLException {
        return new Decision(
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("decided_by", UUID.class),
                instant(row, "decided_at"),
                words.open(match, row.getLong("first_key"), row.getLong("second_key"), row.getBytes("words")));
    }

    private PossibleMatch match(ResultSet row, int number) throws SQLException {
        return new PossibleMatch(
                row.getObject("id", UUID.class),
                row.getLong("position"),
                id(row, "first_case"),
                id(row, "second_case"),
                row.getInt("score"),
                Found.valueOf(row.getString("found")),
                instant(row, "found_at"),
                atDesk(row),
                List.of());
    }

    private static Optional<AtDesk> atDesk(ResultSet row) throws SQLException {
        UUID by = row.getObject("found_by", UUID.class);
        return Optional.ofNullable(row.getString("said")).map(said -> new AtDesk(by, Said.valueOf(said)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
