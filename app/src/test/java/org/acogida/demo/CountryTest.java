package org.acogida.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.acogida.casework.RandomLives;
import org.acogida.casework.TestDesk;
import org.acogida.clock.DemonstrationClock;
import org.acogida.demo.CountryGenerator.Answer;
import org.acogida.keys.TestKeys;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.acogida.worklists.ReadModelCheck;
import org.acogida.worklists.Rebuild;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class CountryTest {

    private static final LocalDate FROM = LocalDate.of(2018, 8, 1);
    private static final LocalDate TO = LocalDate.of(2019, 12, 31);
    private static final Country COUNTRY = new Country(2_500, 7, FROM, TO, false);

    private static final List<String> MODELS = List.of("case_view", "work_item", "document_token");

    private static final List<String> ALL = List.of(
            "event", "command", "case_view", "work_item", "document_token", "office", "app_user", "country_chunk");

    private static JdbcTemplate atOnce;

    @BeforeAll
    static void make() {
        DataSource owner = owner();
        atOnce = new JdbcTemplate(owner);
        Answer answer = generator(owner).make(COUNTRY, 1, (written, of) -> {}, () -> false);
        assertThat(answer).isInstanceOf(Answer.Whole.class);
        assertThat(((Answer.Whole) answer).cases()).isEqualTo(COUNTRY.cases());
    }

    private static DataSource owner() {
        DatabaseAccess access = TestDatabase.migrated();
        return new DriverManagerDataSource(
                access.url(), access.owner().user(), access.owner().password());
    }

    private static CountryGenerator generator(DataSource owner) {
        return new CountryGenerator(owner, TestDesk.LAWS, TestKeys.shared());
    }

    /** A digest of each table, whatever the order in which its rows were written. */
    private static Map<String, String> digest(JdbcTemplate database, List<String> tables) {
        Map<String, String> digests = new TreeMap<>();
        for (String table : tables) {
            String columns = table.equals("app_user") ? "(t.id, t.username, t.office, t.role)::text" : "t::text";
            digests.put(
                    table,
                    database.queryForObject(
                            "select count(*) || ' ' || md5(string_agg(" + columns + ", ';' order by " + columns
                                    + ")) from " + table + " t",
                            String.class));
        }
        digests.put("case_person", ReadModelCheck.persons(database));
        return digests;
    }

    private static long count(String sql) {
        return Optional.ofNullable(atOnce.queryForObject(sql, Long.class)).orElseThrow();
    }

    @Test
    void threadsStopsAndGoingOnChangeNothing() {
        DataSource owner = owner();
        AtomicInteger told = new AtomicInteger();
        Answer stopped =
                generator(owner).make(COUNTRY, 2, (written, of) -> told.incrementAndGet(), () -> told.get() > 2);
        assertThat(stopped).isInstanceOf(Answer.Stopped.class);
        assertThat(((Answer.Stopped) stopped).cases()).isBetween(1, COUNTRY.cases() - 1);
        assertThat(generator(owner).make(COUNTRY, 3, (written, of) -> {}, () -> false))
                .isInstanceOf(Answer.Whole.class);
        assertThat(digest(new JdbcTemplate(owner), ALL)).isEqualTo(digest(atOnce, ALL));
    }

    @Test
    void anotherSeedMakesOthers() {
        DataSource owner = owner();
        generator(owner).make(new Country(400, 8, FROM, TO, true), 2, (written, of) -> {}, () -> false);
        JdbcTemplate other = new JdbcTemplate(owner);
        assertThat(digest(other, List.of("event"))).isNotEqualTo(digest(atOnce, List.of("event")));
        assertThat(other.queryForObject("select count(*) from case_view where claim <> 'STANDS'", Long.class))
                .as("all are open")
                .isZero();
    }

    @Test
    void readModelsAreThoseOfTheJournal() {
        Map<String, String> before = digest(atOnce, MODELS);
        try (Rebuild rebuild = Rebuild.on(
                Optional.ofNullable(atOnce.getDataSource()).orElseThrow(), TestDesk.LAWS, TestKeys.shared())) {
            assertThat(rebuild.run(2, (reached, of) -> {}, () -> false)).isInstanceOf(Rebuild.Answer.Done.class);
        }
        assertThat(digest(atOnce, MODELS)).isEqualTo(before);
    }

    @Test
    void versionsFollowEachOtherAndEveryEntryHasItsCommand() {
        assertThat(count("select count(*) from (select case_id from event group by case_id"
                        + " having max(version) <> count(*) or min(version) <> 1) gaps"))
                .isZero();
        assertThat(count("select count(*) from event e left join command c using (command_id)"
                        + " where c.command_id is null or c.answer ->> 'act' <> ''"))
                .isZero();
        assertThat(count("select count(*) from event later join event earlier using (case_id)"
                        + " where later.version = earlier.version + 1 and later.position < earlier.position"))
                .isZero();
    }

    @Test
    void casesEndInMoreThanOneWayAndSomeActsAreRefused() {
        assertThat(count("select count(distinct claim) from case_view")).isEqualTo(4);
        assertThat(count("select count(*) from case_view where claim = 'STANDS'"))
                .isGreaterThan(COUNTRY.cases() / 2);
        assertThat(count("select count(*) from command where answer ->> 'act' <> ''"))
                .isPositive();
    }

    @Test
    void itSaysThatItsPeopleAreMadeUpAndActsComeAfterThem() {
        assertThat(DemonstrationClock.isUsed(JdbcClient.create(atOnce))).isTrue();
        assertThat(count("select last_value from pg_sequences where sequencename = 'event_position_seq'"))
                .isGreaterThanOrEqualTo(count("select max(position) from event"));
    }

    @Test
    void aDatabaseWithOtherContentIsLeftAlone() {
        assertThat(generator(Optional.ofNullable(atOnce.getDataSource()).orElseThrow())
                        .make(new Country(10, 1, FROM, TO, true), 1, (written, of) -> {}, () -> false))
                .isEqualTo(new Answer.Other(COUNTRY));
        try (TestDesk desk = new TestDesk()) {
            new RandomLives(desk, 1).live(1);
            assertThat(generator(desk.owner()).make(COUNTRY, 1, (written, of) -> {}, () -> false))
                    .isInstanceOf(Answer.InUse.class);
        }
    }

    @Test
    void daysWithoutALawHaveNoClaims() {
        Country before = new Country(10, 1, LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31), false);
        assertThat(generator(owner()).make(before, 1, (written, of) -> {}, () -> false))
                .isInstanceOf(Answer.NoLaw.class);
    }
}
