package org.acogida.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.acogida.calendar.DayRange;
import org.acogida.casework.Answer;
import org.acogida.casework.RandomLives;
import org.acogida.casework.TestDesk;
import org.acogida.keys.TestKeys;
import org.acogida.norm.Text;
import org.acogida.offices.Closure;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.RecordObservation;
import org.acogida.procedure.Observer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class RebuildTest {

    private static final Map<String, String> TABLES =
            Map.of("case_view", "case_id", "work_item", "case_id, number", "document_token", "token");

    @Test
    void rebuildingGivesTheIdenticalTables() {
        try (TestDesk desk = new TestDesk()) {
            for (long seed = 1; seed <= 20; seed++) {
                desk.setNow(TestDesk.MORNING);
                new RandomLives(desk, seed).live(30);
            }
            desk.enter(new Closure(
                    UUID.randomUUID(),
                    TestDesk.BRIDGE,
                    new DayRange(LocalDate.of(2018, 12, 20), LocalDate.of(2019, 1, 4)),
                    "Acuerdo 7/2018",
                    new Text("Receso", "Recess")));
            Map<String, List<String>> before = dump(desk);
            JdbcTemplate owner = new JdbcTemplate(desk.owner());
            owner.update("delete from work_item where number % 2 = 0");
            owner.update("delete from case_person");
            Rebuild.Counts counts = rebuild(desk);
            assertThat(dump(desk)).isEqualTo(before);
            assertThat(before.get("case_view")).hasSize(counts.cases());
            assertThat(before.get("case_view")).anyMatch(row -> !row.endsWith(",)"), "somebody works on it");
            assertThat(before.values()).allSatisfy(rows -> assertThat(rows).hasSizeGreaterThan(3));
        }
    }

    private static Map<String, List<String>> dump(TestDesk desk) {
        Map<String, List<String>> tables = new TreeMap<>();
        TABLES.forEach((table, order) -> tables.put(
                table,
                desk.wiring.jdbc.queryForList("select t::text from " + table + " t order by " + order, String.class)));
        tables.put(
                "case_person", List.of(ReadModelCheck.persons(desk.wiring.jdbc).split("\\], ")));
        return tables;
    }

    private static Rebuild.Counts rebuild(TestDesk desk) {
        try (Rebuild rebuild = Rebuild.on(desk.owner(), TestDesk.LAWS, TestKeys.shared())) {
            Rebuild.Answer answer = rebuild.run(2, (reached, of) -> {}, () -> false);
            return ((Rebuild.Answer.Done) answer).counts();
        }
    }

    /** Acts by three threads, and a closure, begun once the first cases are read. */
    @Test
    void actsDoneMeanwhileAreInTheListsAndNobodySeesHalf() throws Exception {
        try (TestDesk desk = new TestDesk()) {
            List<CaseId> ids = new ArrayList<>();
            for (long seed = 1; seed <= 30; seed++) {
                desk.setNow(TestDesk.MORNING);
                ids.addAll(new RandomLives(desk, seed).live(6));
            }
            desk.setNow(TestDesk.MORNING.plus(Duration.ofDays(200)));
            int families = Optional.ofNullable(
                            desk.wiring.jdbc.queryForObject("select count(*) from case_view", Integer.class))
                    .orElseThrow();
            AtomicBoolean over = new AtomicBoolean();
            AtomicInteger acts = new AtomicInteger();
            try (ExecutorService desks = Executors.newFixedThreadPool(4)) {
                List<Future<?>> running = new ArrayList<>();
                for (int thread = 0; thread < 3; thread++) {
                    int own = thread;
                    running.add(desks.submit(() -> {
                        for (int i = own; !over.get() || i < 9; i += 3) {
                            CaseId id = ids.get(i % ids.size());
                            assertThat(desk.submit(id, new RecordObservation(Observer.UNHCR, "visited")))
                                    .isInstanceOf(Answer.Done.class);
                            acts.incrementAndGet();
                        }
                    }));
                }
                running.add(desks.submit(() -> {
                    while (!over.get()) {
                        assertThat(Reach.whole(() -> desk.wiring.jdbc.queryForObject(
                                        "select count(*) from case_view", Integer.class)))
                                .isEqualTo(families);
                    }
                }));
                Rebuild.Counts counts = rebuild(desk);
                desk.enter(new Closure(
                        UUID.randomUUID(),
                        TestDesk.BRIDGE,
                        new DayRange(LocalDate.of(2018, 12, 20), LocalDate.of(2019, 1, 4)),
                        "Acuerdo 7/2018",
                        new Text("Receso", "Recess")));
                rebuild(desk);
                over.set(true);
                for (Future<?> one : running) {
                    one.get();
                }
                assertThat(counts.cases()).isEqualTo(families);
            }
            assertThat(acts).hasValueGreaterThan(8);
            Map<String, List<String>> beside = dump(desk);
            rebuild(desk);
            assertThat(dump(desk)).isEqualTo(beside);
            assertThat(desk.wiring.jdbc.queryForObject(
                            "select count(*) from case_view v where version <>"
                                    + " (select max(version) from event e where e.case_id = v.case_id)",
                            Integer.class))
                    .isZero();
        }
    }

    @Test
    void keysIndexesGrantsAndRefusalsStay() {
        try (TestDesk desk = new TestDesk()) {
            new RandomLives(desk, 4).live(5);
            List<String> before = catalog(desk);
            rebuild(desk);
            assertThat(catalog(desk)).isEqualTo(before);
            assertThat(before).anyMatch(line -> line.contains("work_item_by_due"));
            assertThat(before).anyMatch(line -> line.contains("FOREIGN KEY"));
            assertThat(before).contains("work_item t t");
            assertThat(before).anyMatch(line -> line.startsWith("event of_offices") && line.contains("is_reached"));
            assertThat(before).anyMatch(line -> line.contains("acogida_app"));
        }
    }

    @Test
    void anOfficeSeesTheSameOverAConnectionThatLastsThroughIt() throws SQLException {
        try (TestDesk desk = new TestDesk()) {
            new RandomLives(desk, 5).live(5);
            Login app = desk.database.app();
            try (Connection lasting = DriverManager.getConnection(desk.database.url(), app.user(), app.password());
                    Statement sql = lasting.createStatement()) {
                sql.execute("set acogida.offices = '" + TestDesk.BRIDGE.value() + "'");
                List<Long> before = countSeen(sql);
                assertThat(before).allMatch(count -> count > 0);
                rebuild(desk);
                assertThat(countSeen(sql)).isEqualTo(before);
                sql.execute("set acogida.offices = 'siglo-xxi'");
                assertThat(countSeen(sql)).allMatch(count -> count == 0);
            }
        }
    }

    private static List<Long> countSeen(Statement sql) throws SQLException {
        List<Long> counts = new ArrayList<>();
        for (String table : List.of("event", "person_part", "command", "case_view", "case_person", "work_item")) {
            try (ResultSet row = sql.executeQuery("select count(*) from " + table)) {
                row.next();
                counts.add(row.getLong(1));
            }
        }
        return counts;
    }

    private static List<String> catalog(TestDesk desk) {
        return desk.wiring.jdbc.query("""
                select indexdef from pg_indexes where schemaname = 'public'
                union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                    from pg_constraint where connamespace = 'public'::regnamespace
                union all select table_name || ' ' || grantee || ' ' || privilege_type
                    from information_schema.role_table_grants where table_schema = 'public'
                union all select table_name || ' ' || ordinal_position || ' ' || column_name || ' ' || data_type || ' '
                    || is_nullable || ' ' || coalesce(column_default, '')
                    from information_schema.columns where table_schema = 'public'
                union all select concat_ws(' ', tablename, policyname, roles, cmd, qual, with_check) from pg_policies
                union all select concat_ws(' ', relname, relrowsecurity, relforcerowsecurity)
                    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                union all select nspname from pg_namespace where nspname !~ '^pg_'
                order by 1
                """, (row, number) -> row.getString(1));
    }

    @Test
    void oneThatIsStoppedOrKilledLeavesAllAsBefore() {
        try (TestDesk desk = new TestDesk()) {
            new RandomLives(desk, 5).live(5);
            Map<String, List<String>> before = dump(desk);
            List<String> catalog = catalog(desk);
            try (Rebuild rebuild = Rebuild.on(desk.owner(), TestDesk.LAWS, TestKeys.shared())) {
                assertThat(rebuild.run(2, (reached, of) -> {}, () -> true)).isInstanceOf(Rebuild.Answer.Stopped.class);
            }
            assertThat(catalog(desk)).isEqualTo(catalog);
            new ShadowTables(new JdbcTemplate(new SingleConnectionDataSource(
                            desk.database.url(),
                            desk.database.owner().user(),
                            desk.database.owner().password(),
                            true)))
                    .create();
            rebuild(desk);
            assertThat(catalog(desk)).isEqualTo(catalog);
            assertThat(dump(desk)).isEqualTo(before);
        }
    }

    @Test
    void twoAtOnceAreOneTooMany() {
        try (TestDesk desk = new TestDesk();
                Rebuild first = Rebuild.on(desk.owner(), TestDesk.LAWS, TestKeys.shared());
                Rebuild second = Rebuild.on(desk.owner(), TestDesk.LAWS, TestKeys.shared())) {
            List<Rebuild.Answer> answers = new ArrayList<>();
            first.run(1, (reached, of) -> answers.add(second.run(1, (further, all) -> {}, () -> false)), () -> false);
            assertThat(answers).isNotEmpty().allMatch(Rebuild.Answer.Busy.class::isInstance);
        }
    }

    @Test
    void whoeverReadsForLongHoldsItUpAndNotTheDesk() throws Exception {
        try (TestDesk desk = new TestDesk();
                Connection reader = desk.owner().getConnection();
                ExecutorService beside = Executors.newSingleThreadExecutor()) {
            CaseId id = new RandomLives(desk, 6).live(3).getFirst();
            reader.setAutoCommit(false);
            new JdbcTemplate(new SingleConnectionDataSource(reader, true)).queryForList("select * from case_view");
            AtomicBoolean stopping = new AtomicBoolean();
            Future<Rebuild.Answer> answer = beside.submit(() -> {
                try (Rebuild rebuild = Rebuild.on(desk.owner(), TestDesk.LAWS, TestKeys.shared())) {
                    return rebuild.run(1, (reached, of) -> {}, stopping::get);
                }
            });
            assertThat(desk.submit(id, new RecordObservation(Observer.UNHCR, "visited")))
                    .isInstanceOf(Answer.Done.class);
            reader.rollback();
            assertThat(answer.get()).isInstanceOf(Rebuild.Answer.Done.class);
        }
    }
}
