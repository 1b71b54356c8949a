package org.acogida.tablets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acogida.access.ApiTokens;
import org.acogida.access.ApiTokens.NewToken;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Scope;
import org.acogida.casework.Casework;
import org.acogida.clock.ProcedureClock;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.Reach;
import org.acogida.postgres.TestDatabase;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClaimStatus;
import org.acogida.rulebook.Milestone;
import org.acogida.tablets.ChaosProxy.Weather;
import org.acogida.tablets.TestTablet.Sealed;
import org.acogida.web.RunningApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many come at once: twenty desks register families over a network that delays, cuts and repeats, half of the desks without
 * any network for the first half of the time. {@code -Dsurge.people=7000 -Dsurge.seconds=3600} for the day of 19 October 2018.
 */
class SurgeTest {
    private static final int PEOPLE = Integer.getInteger("surge.people", 700);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("surge.seconds", 0));
    private static final int DESKS = 20;
    private static final int FAMILY = 4;
    private static final int LETTERS = 12;
    private static final int AT_ONCE = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration DELAY = Duration.ofMillis(Integer.getInteger("surge.delay", 800));
    private static final int MOST_SENDINGS = 200;
    /** How far a desk's own minute and the server's may lie apart, on a network like this. */
    private static final Duration NEAR = Duration.ofMinutes(2);

    private static final DatabaseAccess DATABASE = TestDatabase.migrated();
    private static final ConfigurableApplicationContext PROGRAM = RunningApplication.on(DATABASE);
    private static final URI ADDRESS = URI.create(RunningApplication.address(PROGRAM));

    private static final EnrolmentCodes CODES = PROGRAM.getBean(EnrolmentCodes.class);
    private static final ProcedureClock CLOCK = PROGRAM.getBean(ProcedureClock.class);
    private static final Officer SUPERVISOR =
            PROGRAM.getBean(Officers.class).findByName("supervisor").orElseThrow();

    private final ChaosProxy network = new ChaosProxy(ADDRESS, new Weather(DELAY, 2, 2, 1), 7);
    /** When each was said to be filed by the desk that did it. */
    private final Map<CaseId, Instant> filed = new ConcurrentHashMap<>();

    @AfterAll
    static void close() {
        PROGRAM.close();
    }

    @Test
    void allAreOnFileOnceWithTheirTimes() throws Exception {
        List<TestTablet> tablets =
                IntStream.range(0, DESKS / 2).mapToObj(SurgeTest::enrolled).toList();
        Instant begun = Instant.now();
        int families = PEOPLE / FAMILY;
        try (ExecutorService desks = Executors.newFixedThreadPool(DESKS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < DESKS; i++) {
                int desk = i;
                int share = families / DESKS + (desk < families % DESKS ? 1 : 0);
                all.add(desks.submit(() -> {
                    if (desk % 2 == 0) {
                        online(desk, share, begun);
                    } else {
                        byTablet(tablets.get(desk / 2), desk, share, begun);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        settle();
        report(begun);
        assertThat(filed).hasSize(families * FAMILY);
        assertThat(count("select count(*) from event where kind = 'arrival-registered'"))
                .isEqualTo(families * FAMILY);
        assertThat(count("select count(distinct case_id) from event where kind = 'claim-filed'"))
                .isEqualTo(families * FAMILY);
        filed.forEach((id, at) -> {
            CaseState state =
                    Reach.whole(() -> PROGRAM.getBean(Casework.class).find(id)).orElseThrow();
            assertThat(state.claim()).isEqualTo(ClaimStatus.STANDS);
            assertThat(state.reached().get(Milestone.CLAIM_FILED)).isBetween(at.minus(NEAR), at.plus(NEAR));
        });
    }

    /** A desk with a network, such as it is: each family is sent, and sent again, until it is known to be on file. */
    private void online(int desk, int families, Instant begun) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(desk);
        String token = token();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < families; i++) {
                waitUntil(begun, i, families);
                List<CaseId> members = ids(random);
                Instant at = CLOCK.now();
                until(client, token, "/families", family(members, random, at));
                until(client, token, "/claims", claims(members, random));
                members.forEach(id -> filed.put(id, at));
            }
        }
    }

    private static List<CaseId> ids(SplittableRandom random) {
        List<CaseId> ids = new ArrayList<>();
        for (int i = 0; i < FAMILY; i++) {
            ids.add(new CaseId(id(random)));
        }
        return ids;
    }

    private static UUID id(SplittableRandom random) {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    private static String family(List<CaseId> members, SplittableRandom random, Instant at) {
        UUID household = id(random);
        List<String> bodies = new ArrayList<>();
        for (int row = 0; row < members.size(); row++) {
            bodies.add("""
                    {"case":"%s","registration":{"commandId":"%s","details":{"household":"%s","enteredAt":"%s",\
                    "person":{"givenNames":"%s","surnames":"%s","sex":"F",\
                    "birth":{"earliest":"1990-01-01","latest":"1990-12-31"},"nationality":"HND","languages":["es"],\
                    "documents":[],"needs":[],"contact":""},"circumstances":{"wish":"PROTECTION","entry":"AT_CROSSING",\
                    "validVisa":false,"unaccompanied":false,"crossing":"Puente"},"role":"%s"}},\
                    "fear":{"commandId":"%s","details":{"answer":"YES","words":""}}}""".formatted(
                            members.get(row),
                            id(random),
                            household,
                            at.truncatedTo(ChronoUnit.SECONDS),
                            name(random),
                            name(random),
                            row == 0 ? "HEAD" : "CHILD",
                            id(random)));
        }
        return "{\"members\":[" + String.join(",", bodies) + "]}";
    }

    /** Like nobody else's, so that nobody on file may be the same person. */
    private static String name(SplittableRandom random) {
        return random.ints(LETTERS, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String claims(List<CaseId> members, SplittableRandom random) {
        String cases = members.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return "{\"commandId\":\"" + id(random) + "\",\"cases\":[" + cases
                + "],\"manner\":\"ORAL\",\"statement\":\"\"}";
    }

    private void until(HttpClient client, String token, String path, String body) {
        for (int i = 0; i < MOST_SENDINGS; i++) {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(network.address().resolve("/api/v1" + path))
                                .timeout(PATIENCE)
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    return;
                }
                assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(500);
            } catch (IOException _) {
                // Whether it came is not known: the same is sent again.
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError(path + " was never answered");
    }

    private static String token() {
        Officer officer =
                PROGRAM.getBean(Officers.class).findByName("reception").orElseThrow();
        return PROGRAM.getBean(ApiTokens.class)
                .create(new NewToken(
                        UUID.randomUUID(),
                        "desk",
                        officer,
                        Set.of(Scope.values()),
                        Instant.now().plus(Duration.ofDays(1))))
                .secret();
    }

    /** One whose clock is wrong by hours. */
    private static TestTablet enrolled(int number) {
        Duration wrong = Duration.ofMinutes(number * 74L - 370);
        TestTablet tablet = new TestTablet(ADDRESS, number, TestTablet.wrongBy(InstantSource.system(), wrong));
        String code = Reach.whole(() -> CODES.make(SUPERVISOR, "Mesa " + number).code());
        assertThat(tablet.enrol(code)).isEqualTo(200);
        assertThat(tablet.lease("reception", RunningApplication.PASSWORD)).isEqualTo(200);
        tablet.askTime();
        return tablet;
    }

    /** A desk whose network is away for the first half of the time: it files all the same, and sends when it is back. */
    private void byTablet(TestTablet tablet, int desk, int families, Instant begun) throws Exception {
        try (tablet) {
            tablet.moveTo(network.address());
            List<Sealed> unsent = new ArrayList<>();
            for (int i = 0; i < families; i++) {
                waitUntil(begun, i, families);
                Instant at = CLOCK.now();
                Sealed packet = tablet.seal(tablet.family("Fila " + desk + "-" + i, FAMILY));
                for (int row = 0; row < FAMILY; row++) {
                    filed.put(PacketActs.caseOf(packet.id(), row), at);
                }
                unsent.add(packet);
                if (i >= families / 2) {
                    tablet.sendAll(unsent, AT_ONCE, PATIENCE);
                    unsent.clear();
                }
            }
            tablet.sendAll(unsent, AT_ONCE, PATIENCE);
        }
    }

    /** The families of a desk come evenly over the time there is. */
    private static void waitUntil(Instant begun, int family, int families) throws InterruptedException {
        Duration left = Duration.between(
                Instant.now(), begun.plus(TIME.multipliedBy(family).dividedBy(families)));
        if (left.isPositive()) {
            Thread.sleep(left);
        }
    }

    /** Until all that was kept is registered; what cannot be is a fault. */
    private static void settle() {
        while (count("select count(*) from packet where state = 'KEPT'") > 0) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(count("select count(*) from packet where state <> 'REGISTERED'"))
                .as("packets that wait for somebody")
                .isZero();
    }

    private static int count(String query) {
        return Reach.whole(() -> PROGRAM.getBean(JdbcClient.class)
                .sql(query)
                .query(Integer.class)
                .single());
    }

    private void report(Instant begun) {
        System.out.printf(
                "Surge: %d people in %d s, %d exchanges, %d cut or repeated; server p50 %d ms, p99 %d ms%n",
                filed.size(),
                Duration.between(begun, Instant.now()).toSeconds(),
                network.countExchanges(),
                network.countSpoilt(),
                network.serverMillis(50),
                network.serverMillis(99));
    }
}
