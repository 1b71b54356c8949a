package org.acogida.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.acogida.access.Access;
import org.acogida.access.OfficeReaches;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.exports.ExportLog;
import org.acogida.exports.ListExport;
import org.acogida.journal.Journal;
import org.acogida.keys.PersonKeys;
import org.acogida.keys.TestKeys;
import org.acogida.laws.Laws;
import org.acogida.laws.Retentions;
import org.acogida.matching.MatchRecord;
import org.acogida.offices.ClosureChange;
import org.acogida.offices.Closures;
import org.acogida.offices.Entered;
import org.acogida.offices.Offices;
import org.acogida.offices.Outages;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.DatabaseAccess.Login;
import org.acogida.postgres.OfficePool;
import org.acogida.postgres.Reach;
import org.acogida.postgres.TestDatabase;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.retention.ErasureOrders;
import org.acogida.retention.KeptCases;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.OfficeId;
import org.acogida.statistics.ErasedFigures;
import org.acogida.statistics.Statistics;
import org.acogida.worklists.Board;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.GenuineDocuments;
import org.acogida.worklists.People;
import org.acogida.worklists.ReadModels;
import org.acogida.worklists.TransferList;
import org.acogida.worklists.Worklist;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** Casework as officers meet it, on a database of its own, with an officer of each role and a clock to be set. */
public final class TestDesk implements AutoCloseable {

    public static final Lawbook LAWS = Laws.load();
    public static final OfficeId BRIDGE = new OfficeId("ciudad-hidalgo");
    public static final Instant MORNING = Instant.parse("2018-10-19T15:00:00Z");

    public final DatabaseAccess database = TestDatabase.migrated();
    public final Wiring wiring;
    private final OfficePool pool = new OfficePool();
    private final Map<Role, OfficerId> officers = new EnumMap<>(Role.class);
    private volatile Instant now = MORNING;
    private volatile Runnable meanwhile = () -> {};

    /** Runs ahead of the machine's clock by as much as a test says. */
    private final Clock real = new Clock() {
        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private volatile Duration ahead = Duration.ZERO;

    /** The program's parts on one connection to the database. */
    public final class Wiring {
        public final JdbcTemplate jdbc;
        public final JdbcClient client;
        public final DataSourceTransactionManager transactions;
        public final PersonKeys keys;
        public final Journal journal;
        public final People people;
        public final MatchRecord matches;
        public final Casework casework;
        public final ErasedFigures figures;
        public final Erasing erasing;
        public final ErasureOrders orders;
        public final KeptCases kept;
        public final OfficeTimes times;
        public final Worklist worklist;
        public final Board board;
        public final CaseList cases;
        public final GenuineDocuments documents;
        public final ExportLog log;
        public final ListExport exports;

        /** Figures as they are counted now, with none remembered. */
        public Statistics statistics() {
            return new Statistics(client, people, figures, transactions);
        }

        Wiring(DataSource source) {
            jdbc = new JdbcTemplate(source);
            client = JdbcClient.create(jdbc);
            transactions = new DataSourceTransactionManager(source);
            TransactionTemplate inTransaction = new TransactionTemplate(transactions);
            keys = TestKeys.shared();
            journal = new Journal(jdbc, keys);
            Closures closures = new Closures(client);
            Outages outages = new Outages(client);
            Offices offices = new Offices(client, closures, outages, LAWS);
            ReadModels models = new ReadModels(jdbc, LAWS, keys);
            people = new People(jdbc, keys, journal);
            cases = new CaseList(client, keys, people);
            worklist = new Worklist(client, offices, LAWS, keys, people);
            board = new Board(client, worklist);
            documents = new GenuineDocuments(client);
            log = new ExportLog(client, Clock.systemUTC());
            exports = new ListExport(worklist, cases, log, transactions);
            matches = new MatchRecord(client, keys);
            OtherFiles otherFiles = new OtherFiles(matches, journal, LAWS);
            Deciding deciding = new Deciding(
                    new Appointees(new Officers(client)),
                    new Access(),
                    new Relations(new OfficeReaches(client)),
                    LAWS,
                    new CommandKey("a key for these tests only"),
                    journal,
                    cases,
                    otherFiles,
                    new FamilyTransfers(journal, cases, new TransferList(client)));
            casework = new Casework(
                    jdbc,
                    inTransaction,
                    offices,
                    new Officers(client),
                    journal,
                    new CommandLog(LAWS),
                    deciding,
                    otherFiles,
                    new Separations(LAWS, journal, cases),
                    models,
                    new ParticipantIndex(jdbc, new CommandKey("a key for these tests only")),
                    LAWS,
                    TestDesk.this::tell,
                    Clock.systemUTC());
            figures = new ErasedFigures(client, TestKeys.shared());
            erasing = new Erasing(
                    client,
                    inTransaction,
                    journal,
                    keys,
                    models,
                    offices,
                    figures,
                    List.of(),
                    LAWS,
                    TestDesk.this::tell,
                    Clock.systemUTC());
            orders = new ErasureOrders(
                    client,
                    inTransaction,
                    casework,
                    erasing,
                    new Access(),
                    new Relations(new OfficeReaches(client)),
                    new Officers(client),
                    TestDesk.this::tell,
                    real);
            kept = new KeptCases(client, casework, erasing, Retentions.load(), TestDesk.this::tell);
            times = new OfficeTimes(inTransaction, offices, LAWS, closures, outages, journal, models);
        }
    }

    public TestDesk() {
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.app().user());
        pool.setPassword(database.app().password());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        wiring = new Wiring(pool);
        UserAccounts accounts = new UserAccounts(database);
        Officers known = new Officers(wiring.client);
        for (Role role : Role.values()) {
            String name = role.name().toLowerCase(Locale.ROOT);
            accounts.add(
                    new NewUser(name, name, role, BRIDGE.value(), role == Role.PARTNER ? "unhcr" : "", Locale.of("es")),
                    "{noop}never used");
            UserDetails officer = known.loadUserByUsername(name);
            officers.put(role, new OfficerId(((Officer) officer).id()));
        }
    }

    /** Another program on the same database. */
    public Wiring another() {
        return new Wiring(pool);
    }

    /** Where its database is. */
    DatabaseAccess database() {
        return database;
    }

    /** The owner's connections to the same database. */
    public DataSource owner() {
        Login owner = database.owner();
        return new DriverManagerDataSource(database.url(), owner.user(), owner.password());
    }

    public OfficerId officer(Role role) {
        OfficerId officer = officers.get(role);
        if (officer == null) {
            throw new IllegalStateException(role.name());
        }
        return officer;
    }

    public Instant now() {
        return now;
    }

    private Instant tell() {
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        return now;
    }

    /** Lets something happen in the middle of the next act, after it has read the offices. */
    public void meanwhile(Runnable something) {
        meanwhile = something;
    }

    public void setNow(Instant at) {
        now = at;
    }

    /** Lets real time pass, which no clock of the procedure counts. */
    public void passReally(Duration time) {
        ahead = ahead.plus(time);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** By the supervisor, who may do every act, at the bridge, now. */
    public Submission submission(CaseId id, Command command) {
        return Submission.now(UUID.randomUUID(), id, officer(Role.SUPERVISOR), BRIDGE, command);
    }

    public Answer submit(CaseId id, Command command) {
        return wiring.casework.submit(submission(id, command));
    }

    /** Submits what must be done. */
    public CaseState done(CaseId id, Command command) {
        Answer answer = submit(id, command);
        if (!(answer instanceof Answer.Done)) {
            throw new AssertionError(command + ": " + answer);
        }
        return state(id);
    }

    /** Registers an adult who fears nothing and asks to go home, with every step done that comes before a return. */
    public CaseId returnable(Command.RegisterArrival arrival) {
        CaseId id = new CaseId(UUID.randomUUID());
        done(id, arrival);
        beforeReturn(id);
        return id;
    }

    /** Does every step that comes before the return of an adult. */
    public void beforeReturn(CaseId id) {
        done(id, new Command.RecordFear(FearAnswer.NO, "wants to go home"));
        done(id, new Command.TakeStep(Act.SCREEN, ""));
        done(id, new Command.TakeStep(Act.CHECK_REFOULEMENT, "no danger there"));
        done(id, new Command.TakeStep(Act.ASK_RETURN, "I want to go home"));
    }

    public CaseState state(CaseId id) {
        return Reach.whole(() -> wiring.casework.find(id)).orElseThrow();
    }

    /** Enters a change of closures, with every confirmation that it needs. */
    public ClosureAnswer enter(ClosureChange change) {
        return enter(change, "as the act orders");
    }

    public ClosureAnswer enter(ClosureChange change, String words) {
        return wiring.times.enter(change, entered(words), now, (step, done, of) -> {});
    }

    /** By the supervisor, now. */
    Entered entered(String words) {
        return new Entered(officer(Role.SUPERVISOR).value(), now, words);
    }

    /** A copy of its database as it is now, like a backup that was restored. */
    public DatabaseAccess copy() {
        pool.getHikariPoolMXBean().softEvictConnections();
        DatabaseAccess copy = TestDatabase.copyOf(database);
        pool.getHikariPoolMXBean().softEvictConnections();
        return copy;
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Somebody of whom nothing is asked: a visitor with a valid visa. */
    public static RegisterArrival visitor(String name) {
        return arrival(
                name,
                Optional.of(Birth.on(LocalDate.of(1980, 1, 1))),
                new Circumstances(
                        Circumstances.Wish.NONE_STATED, Circumstances.Entry.AT_CROSSING, true, false, false, ""));
    }

    /** An adult who entered irregularly and wants to go home. */
    public static RegisterArrival returning(String name) {
        return arrival(
                name,
                Optional.of(Birth.on(LocalDate.of(1980, 1, 1))),
                new Circumstances(Circumstances.Wish.RETURN, Circumstances.Entry.IRREGULAR, false, false, false, ""));
    }

    private static RegisterArrival arrival(String name, Optional<Birth> birth, Circumstances circumstances) {
        return new RegisterArrival(
                new HouseholdId(UUID.randomUUID()),
                MORNING,
                new Person(
                        name,
                        "Turpial",
                        Person.Sex.F,
                        birth,
                        "HND",
                        Set.of(),
                        List.of(),
                        Set.of(),
                        Optional.empty(),
                        ""),
                circumstances,
                org.acogida.procedure.Role.HEAD);
    }
}
