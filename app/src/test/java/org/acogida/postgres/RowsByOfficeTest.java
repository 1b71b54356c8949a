package org.acogida.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.acogida.access.OfficeReaches;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.casework.Answer;
import org.acogida.casework.Journeys;
import org.acogida.casework.Submission;
import org.acogida.casework.TestDesk;
import org.acogida.journal.Journal;
import org.acogida.keys.TestKeys;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Manner;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose rows are seen, by the database itself: statements here ask for all of a table. */
class RowsByOfficeTest {

    private static final String BRIDGE = TestDesk.BRIDGE.value();
    private static final String ALONE = "tenosique";
    private static final int READS = 10_000;

    /** Tables of cases that the program fills of itself in an act, with how the case of a row is found. */
    private static final List<String> OF_CASES = List.of(
            "event",
            "person_part",
            "command",
            "case_view",
            "case_person",
            "work_item",
            "attachment_part",
            "erasure",
            "erasure_order");

    /** Seen by the program's own work alone, whatever office asks. */
    private static final Set<String> OF_THE_PROGRAM = Set.of("moved_date", "participant", "protection_span");

    /** What tablets of an office sent: of the office, and of no case before it is opened. */
    private static final Set<String> OF_TABLETS = Set.of("packet", "packet_act");

    /** What an account read, by the number of the case alone: of the account, wherever the case is. */
    private static final Set<String> OF_ACCOUNTS = Set.of("reading", "glass");

    /** Of two cases: seen by whoever may see rows of one of them (MatchingTest). */
    private static final Set<String> OF_PAIRS = Set.of("possible_match", "match_decision");
    /** What happens in the line of an office, and tells of nobody's case. */
    private static final Set<String> OF_LINES = Set.of("line_event");

    /** Who stays at a site, was seen there or was given something: of its office, and of whoever may see the case. */
    private static final Set<String> OF_SITES = Set.of("stay", "presence", "given");

    /** Which case is to go where: of the office that has it and of the one that was asked (FamilyTransfersTest). */
    private static final Set<String> OF_TWO_OFFICES = Set.of("case_transfer");

    private static final Map<String, String> NOT_BY_OFFICE = Map.ofEntries(
            Map.entry("account_act", "of an officer's account; of no case"),
            Map.entry("account_order", "of an officer's account; of no case"),
            Map.entry("api_token", "of an officer's account"),
            Map.entry("app_user_identity", "of an officer's account"),
            Map.entry("app_user", "who works where; of no case"),
            Map.entry("backup_report", "of the whole database"),
            Map.entry("berth", "which bed a stay has, by the stay's own number; names no case"),
            Map.entry("closure", "days of an office; of no case"),
            Map.entry("closure_entry", "who entered days of an office; of no case"),
            Map.entry("closure_withdrawal", "days of an office; of no case"),
            Map.entry("column_map", "columns of an office's files; of no case"),
            Map.entry("column_map_name", "columns of an office's files; of no case"),
            Map.entry("country", "which made-up country is held; of no case"),
            Map.entry("country_chunk", "how far a made-up country is written; of no case"),
            Map.entry("demonstration_clock", "one time"),
            Map.entry("demonstration_replay", "one time"),
            Map.entry("document_token", "asked by strangers with a random token; names no case"),
            Map.entry("erased_figure", "months and groups, sealed; names no case"),
            Map.entry("erasure_withdrawal", "of an order, by its own id; names no case"),
            Map.entry("export_log", "who took a list with how many persons; names no case"),
            Map.entry("flyway_schema_history", "which scripts ran"),
            Map.entry("journal_checkpoint", "how far the whole journal is sealed"),
            Map.entry("journal_cosignature", "what witnesses said of the whole journal"),
            Map.entry("key_folder", "which folder the keys are in"),
            Map.entry("known_device", "of an officer's account"),
            Map.entry("match_round", "one number"),
            Map.entry("office", "which offices there are"),
            Map.entry("office_reach", "which offices reach which"),
            Map.entry("office_revision", "one number"),
            Map.entry("officer_session", "of an officer's account"),
            Map.entry("outage", "times of an office; of no case"),
            Map.entry("packet_key", "public keys, given to tablets"),
            Map.entry("paper_text", "texts of an office; of no case"),
            Map.entry("given_count", "how much of what was given at a site on a day; of no case"),
            Map.entry("glass", "of an account: which file it opened in an emergency; the reason is sealed"),
            Map.entry("glass_return", "of an account"),
            Map.entry("glass_review", "of an account"),
            Map.entry("provider_logout", "digests of what providers said once; names nobody"),
            Map.entry("reading", "of an account: whom it read of, by the case's id alone"),
            Map.entry("reading_lift", "of an account"),
            Map.entry("recovery_code", "of an officer's account"),
            Map.entry("retention_run", "how many old records were removed; names no case"),
            Map.entry("sealed_entry", "digests by position; names no case"),
            Map.entry("second_factor", "of an officer's account"),
            Map.entry("site", "which sites there are; of no case"),
            Map.entry("site_bed", "of a site; of no case"),
            Map.entry("site_change", "who changed a site; of no case"),
            Map.entry("site_room", "of a site; of no case"),
            Map.entry("tablet", "of an office's tablet; of no case"),
            Map.entry("tablet_act", "of an office's tablet; of no case"),
            Map.entry("tablet_code", "of an office's tablet; of no case"),
            Map.entry("tablet_lease", "of an office's tablet; of no case"),
            Map.entry("user_credentials", "of an officer's account"),
            Map.entry("webhook", "of an officer's account"));

    private static final TestDesk DESK = new TestDesk();
    private static final JdbcTemplate OWNER = new JdbcTemplate(DESK.owner());
    private static final OfficePool POOL = new OfficePool();
    private static final JdbcTemplate ONE = new JdbcTemplate(POOL);
    private static final TransactionTemplate TRANSACTION =
            new TransactionTemplate(new DataSourceTransactionManager(POOL));

    @BeforeAll
    static void twoOfficesHaveCases() {
        OWNER.update(
                "insert into office select ?, 'Tenosique', country, authority, zone from office where id = ?",
                ALONE,
                BRIDGE);
        OWNER.update("update office_revision set revision = revision + 1");
        new UserAccounts(DESK.database)
                .add(new NewUser("alone", "alone", Role.SUPERVISOR, ALONE, Locale.of("es")), "{noop}never used");
        POOL.setJdbcUrl(DESK.database.url());
        POOL.setUsername(DESK.database.app().user());
        POOL.setPassword(DESK.database.app().password());
        POOL.setMaximumPoolSize(1);
        OfficerId alone = alone();
        Journeys journeys = new Journeys(7);
        for (int i = 0; i < 6; i++) {
            register(journeys, DESK.officer(Role.SUPERVISOR), TestDesk.BRIDGE);
            register(journeys, alone, new OfficeId(ALONE));
        }
    }

    @AfterAll
    static void end() {
        POOL.close();
        DESK.close();
    }

    private static OfficerId alone() {
        return new OfficerId(new Officers(JdbcClient.create(DESK.owner()))
                .findByName("alone")
                .map(Officer::id)
                .orElseThrow());
    }

    private static void done(CaseId id, OfficerId by, OfficeId office, Command command) {
        assertThat(DESK.wiring.casework.submit(Submission.now(UUID.randomUUID(), id, by, office, command)))
                .isInstanceOf(Answer.Done.class);
    }

    private static void register(Journeys journeys, OfficerId by, OfficeId office) {
        CaseId id = new CaseId(UUID.randomUUID());
        done(id, by, office, journeys.family(TestDesk.MORNING).getFirst());
        fill(id, office);
    }

    /** Puts a row of the case into each table that no act of a test writes; after that nothing more is recorded of it. */
    private static void fill(CaseId id, OfficeId office) {
        OWNER.update("insert into attachment_part values (?, ?, '\\x01')", UUID.randomUUID(), id.value());
        OWNER.update("insert into moved_date (place, case_id, number) values (1, ?, 1)", id.value());
        OWNER.update(
                "insert into participant values (?, ?, ?, now())", UUID.randomUUID(), id.value(), UUID.randomUUID());
        OWNER.update("""
                insert into erasure select ?, 1, 'act', min(id::text)::uuid, max(id::text)::uuid, now(), ? from app_user
                """, id.value(), office.value());
        OWNER.update("""
                insert into erasure_order
                select gen_random_uuid(), ?, ?, 'act', min(id::text)::uuid, now(), now() + interval '7 days' from app_user
                """, id.value(), office.value());
    }

    private static Set<UUID> seen(String table) {
        return new HashSet<>(ONE.queryForList("select case_id from " + table, UUID.class));
    }

    private static Set<UUID> casesOf(String office) {
        return new HashSet<>(OWNER.queryForList("select case_id from case_view where office = ?", UUID.class, office));
    }

    private static <T> T as(String office, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Reach.of(Set.of(office)).call(work);
    }

    private static List<String> names(String sql) {
        return OWNER.query(sql, (row, number) -> row.getString(1));
    }

    /** What a connection is told now. */
    private static String said() {
        return ONE.query(
                        "select coalesce(current_setting('acogida.offices', true), '')",
                        (row, number) -> row.getString(1))
                .getFirst();
    }

    @Test
    void everyTableOfACaseIsKeptApartAlsoFromItsOwner() {
        List<String> tables = names(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')");
        List<String> kept = names("""
                select relname from pg_class c where relnamespace = 'public'::regnamespace
                    and relrowsecurity and relforcerowsecurity
                    and exists (select from pg_policy where polrelid = c.oid and polroles = '{0}')
                """);
        Set<String> expected = new HashSet<>(OF_CASES);
        expected.addAll(OF_THE_PROGRAM);
        expected.addAll(OF_PAIRS);
        expected.addAll(OF_TABLETS);
        expected.addAll(OF_LINES);
        expected.addAll(OF_SITES);
        expected.addAll(OF_TWO_OFFICES);
        assertThat(kept).containsExactlyInAnyOrderElementsOf(expected);
        expected.addAll(NOT_BY_OFFICE.keySet());
        assertThat(tables)
                .as("a new table needs a policy, or a reason in this test why it needs none")
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(OWNER.queryForList(
                        "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'case_id'",
                        String.class))
                .as("tables that name a case")
                .filteredOn(table -> !OF_ACCOUNTS.contains(table))
                .isSubsetOf(kept);
    }

    @Test
    void theProgramsRoleOwnsNothingAndPassesNothing() {
        assertThat(OWNER.queryForObject("""
                select count(*) from pg_roles r where rolname = ? and not rolsuper and not rolbypassrls
                    and not exists (select from pg_class where relowner = r.oid)
                """, Integer.class, DESK.database.app().user()))
                .isOne();
    }

    @Test
    void whereNothingIsSaidNothingIsSeen() throws InterruptedException {
        AtomicReference<@Nullable AssertionError> failed = new AtomicReference<>();
        Thread unsaid = Thread.ofVirtual().unstarted(() -> {
            try {
                OF_CASES.forEach(table -> assertThat(seen(table)).as(table).isEmpty());
                OF_THE_PROGRAM.forEach(
                        table -> assertThat(seen(table)).as(table).isEmpty());
            } catch (AssertionError e) {
                failed.set(e);
            }
        });
        unsaid.start();
        unsaid.join();
        assertThat(failed).hasNullValue();
    }

    @Test
    void twoOfficesOverOneConnectionNeverSeeEachOthersRows() {
        Map<String, Set<UUID>> own = Map.of(BRIDGE, casesOf(BRIDGE), ALONE, casesOf(ALONE));
        assertThat(own.get(BRIDGE)).isNotEmpty().doesNotContainAnyElementsOf(own.get(ALONE));
        for (int i = 0; i < READS; i++) {
            String office = i % 2 == 0 ? BRIDGE : ALONE;
            String table = OF_CASES.get(i / 2 % OF_CASES.size());
            boolean within = i / (2 * OF_CASES.size()) % 2 == 0;
            Set<UUID> seen = as(office, () -> within ? TRANSACTION.execute(status -> seen(table)) : seen(table));
            assertThat(seen).as("%s as %s", table, office).isNotEmpty().isSubsetOf(own.get(office));
        }
    }

    @Test
    void aTaskOfAClockAtAnotherOfficeIsOfTheOfficeOfItsCase() {
        CaseId id = new CaseId(UUID.randomUUID());
        done(
                id,
                DESK.officer(Role.SUPERVISOR),
                TestDesk.BRIDGE,
                new Journeys(11).family(TestDesk.MORNING).getFirst());
        done(id, alone(), new OfficeId(ALONE), new FileClaim(Manner.ORAL, "asks for protection"));
        assertThat(OWNER.queryForList(
                        "select distinct office from work_item where case_id = ?", String.class, id.value()))
                .contains(ALONE);
        assertThat(OWNER.queryForList(
                        "select distinct case_office from work_item where case_id = ?", String.class, id.value()))
                .containsExactly(BRIDGE);
        assertThat(as(ALONE, () -> seen("work_item"))).isNotEmpty().doesNotContain(id.value());
        assertThat(as(BRIDGE, () -> seen("work_item"))).contains(id.value());
        fill(id, TestDesk.BRIDGE);
    }

    @Test
    void eventsReadInShortStretchesAreAllOfAnOfficesAndNoOthers() {
        Journal journal = new Journal(ONE, TestKeys.shared());
        Set<UUID> told = new HashSet<>();
        as(ALONE, () -> {
            long after = 0;
            for (long end = journal.findEnd(after, 3); end > after; end = journal.findEnd(after, 3)) {
                journal.listBetween(after, end, 3).forEach(notice -> told.add(notice.eventId()));
                after = end;
            }
            return true;
        });
        assertThat(told)
                .isNotEmpty()
                .hasSameElementsAs(OWNER.queryForList(
                        "select event_id from event join case_view v using (case_id) where v.office = ?",
                        UUID.class,
                        ALONE));
    }

    @Test
    void ownWorkSeesAllAndAnOfficeNothingThatIsTheProgramsAlone() {
        Set<UUID> all = new HashSet<>(casesOf(BRIDGE));
        all.addAll(casesOf(ALONE));
        for (String table : OF_CASES) {
            assertThat(Reach.whole(() -> seen(table))).as(table).isEqualTo(all);
        }
        for (String table : OF_THE_PROGRAM) {
            assertThat(Reach.whole(() -> seen(table))).as(table).isNotEmpty();
            assertThat(as(BRIDGE, () -> seen(table))).as(table).isEmpty();
        }
    }

    @Test
    void nothingSaidOutlivesItsTransaction() {
        as(ALONE, () -> {
            assertThat(said()).isEqualTo(ALONE);
            assertThatThrownBy(() -> ONE.queryForObject("select 1 / 0", Integer.class))
                    .isInstanceOf(DataAccessException.class);
            assertThat(TRANSACTION.<String>execute(status -> {
                        status.setRollbackOnly();
                        return said();
                    }))
                    .isEqualTo(ALONE);
            assertThatThrownBy(() -> TRANSACTION.executeWithoutResult(status -> ONE.execute("select 1 / 0")))
                    .isInstanceOf(DataAccessException.class);
            assertThat(TRANSACTION.<String>execute(status -> said())).isEqualTo(ALONE);
            return true;
        });
        assertThat(Reach.of(Set.of()).call(() -> said())).isEmpty();
    }

    @Test
    void whatIsSaidChangesWithinATransactionWithTheWorkUnderWay() {
        as(
                ALONE,
                () -> TRANSACTION.execute(status -> {
                    assertThat(seen("case_view")).isEqualTo(casesOf(ALONE));
                    assertThat(Reach.whole(() -> seen("case_view"))).containsAll(casesOf(BRIDGE));
                    assertThat(seen("case_view")).isEqualTo(casesOf(ALONE));
                    return true;
                }));
    }

    @Test
    void anOfficeAddsAndChangesNothingByItself() {
        UUID foreign = casesOf(BRIDGE).iterator().next();
        as(ALONE, () -> {
            assertThat(ONE.update("update case_view set claim = claim where case_id = ?", foreign))
                    .isZero();
            assertThatThrownBy(() -> ONE.update(
                            "insert into command values (?, ?, ?, '{}', now())",
                            UUID.randomUUID(),
                            foreign,
                            new byte[32]))
                    .rootCause()
                    .hasMessageContaining("row-level security");
            return true;
        });
    }

    @Test
    void officesOfOneProcedureReachEachOtherAndAnotherOnlyItself() {
        OfficeReaches reaches = new OfficeReaches(JdbcClient.create(ONE));
        assertThat(reaches.of(ALONE)).hasToString(ALONE);
        assertThat(reaches.of("siglo-xxi")).hasToString("ciudad-hidalgo,comar-tapachula,inm-tapachula,siglo-xxi");
        assertThatThrownBy(() -> Reach.of(Set.of("*"))).hasMessageContaining("not an id of an office");
    }

    @Test
    void serversThatTellOfHiddenRowsAreTooOld() {
        assertThat(List.of(150_014, 160_010, 170_006, 180_000, 190_001)).allMatch(ServerVersion::isMended);
        assertThat(List.of(140_019, 150_013, 160_009, 170_005)).noneMatch(ServerVersion::isMended);
    }
}
