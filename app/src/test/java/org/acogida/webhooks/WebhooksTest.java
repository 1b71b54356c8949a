package org.acogida.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.acogida.access.Access;
import org.acogida.access.OfficeReaches;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.casework.CommandKey;
import org.acogida.casework.Journeys;
import org.acogida.casework.TestDesk;
import org.acogida.journal.EventKinds;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.RecordObservation;
import org.acogida.procedure.Observer;
import org.acogida.webhooks.DeliveryFault.Kind;
import org.acogida.webhooks.Webhooks.Answer;
import org.acogida.webhooks.Webhooks.NewWebhook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WebhooksTest {

    private static final Set<String> ALL = Set.copyOf(EventKinds.listNames());
    private static final Patience PATIENCE =
            new Patience(List.of(Duration.ofSeconds(5), Duration.ofMinutes(1)), Duration.ofMinutes(10));

    private final TestDesk desk = new TestDesk();
    private final Receiver receiver = new Receiver();
    private Instant now = Instant.parse("2026-01-10T12:00:00Z");
    private final Clock clock =
            InstantSource.tick(() -> now, Duration.ofNanos(1)).withZone(ZoneOffset.UTC);
    private final Journeys journeys = new Journeys(5);
    private Program program = new Program("localhost");

    /** The parts of one run of the program, in which these hosts are allowed. */
    private final class Program implements AutoCloseable {
        final Webhooks webhooks;
        final Delivery delivery;
        final Sender sender;
        final AllowedHosts hosts;

        Program(String hosts) {
            this(new AllowedHosts(hosts, () -> Set.of("mx")));
        }

        Program(AllowedHosts hosts) {
            this.hosts = hosts;
            CommandKey key = new CommandKey("a key for these tests only");
            webhooks = new Webhooks(
                    desk.wiring.client, new Officers(desk.wiring.client), desk.wiring.journal, hosts, key, clock);
            sender = new Sender(hosts, Duration.ofSeconds(1));
            delivery = new Delivery(
                    webhooks,
                    hosts,
                    desk.wiring.journal,
                    new Access(),
                    new OfficeReaches(desk.wiring.client),
                    sender,
                    PATIENCE,
                    clock);
        }

        void round() {
            webhooks.listDue().forEach(id -> delivery.run(id, () -> true));
        }

        @Override
        public void close() {
            sender.close();
        }
    }

    @AfterEach
    void close() {
        program.close();
        receiver.close();
        desk.close();
    }

    private Answer.Registered register(Set<String> kinds) {
        return (Answer.Registered) answer(receiver.address(), kinds);
    }

    private Answer answer(String address, Set<String> kinds) {
        Officers officers = new Officers(desk.wiring.client);
        return program.webhooks.register(new NewWebhook(
                UUID.randomUUID(),
                officers.find(desk.officer(Role.SUPERVISOR).value()).orElseThrow(),
                address,
                kinds));
    }

    private Webhook find(Answer.Registered registered) {
        return program.webhooks.find(registered.id()).orElseThrow();
    }

    private CaseId arrive() {
        CaseId id = new CaseId(UUID.randomUUID());
        desk.done(id, journeys.family(desk.now()).getFirst());
        return id;
    }

    private List<Long> positions() {
        return desk.wiring.jdbc.query("select position from event order by position", (row, number) -> row.getLong(1));
    }

    @Test
    void aDeliverySaysThatSomethingHappenedAndNothingOfThePerson() {
        register(Set.of("arrival-registered"));
        CaseId id = arrive();
        program.round();
        assertThat(receiver.got).singleElement().satisfies(got -> {
            assertThat(got.json().propertyNames())
                    .containsExactlyInAnyOrder("position", "event", "case", "version", "kind", "office", "occurredAt");
            assertThat(got.json().get("case").asString()).isEqualTo(id.value().toString());
            assertThat(got.json().get("kind").asString()).isEqualTo("arrival-registered");
            assertThat(got.json().get("office").asString()).isEqualTo(TestDesk.BRIDGE.value());
            assertThat(got.json().get("version").asInt()).isEqualTo(1);
            assertThat(got.headers().getFirst(Delivery.ID_HEADER)).isNotBlank();
            assertThat(got.headers().getFirst("Content-Type")).startsWith("application/json");
        });
    }

    /** As docs/programs.md tells receivers to. */
    private static boolean verifies(Receiver.Got got, String secret) throws Exception {
        List<String> parts = List.of(got.headers().getFirst(Signature.HEADER).split("[=,]", -1));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] own = mac.doFinal((parts.get(1) + "." + got.body()).getBytes(StandardCharsets.UTF_8));
        return parts.equals(List.of("t", parts.get(1), "v1", HexFormat.of().formatHex(own)));
    }

    @Test
    void theSignatureVerifiesWithTheSecretAndWithNoOther() throws Exception {
        Answer.Registered registered = register(ALL);
        arrive();
        program.round();
        assertThat(receiver.got).isNotEmpty();
        for (Receiver.Got got : receiver.got) {
            assertThat(verifies(got, registered.secret())).isTrue();
            assertThat(verifies(got, register(ALL).secret())).isFalse();
            assertThat(verifies(new Receiver.Got(got.headers(), got.body() + " "), registered.secret()))
                    .isFalse();
            assertThat(got.headers().getFirst(Signature.HEADER)).startsWith("t=" + now.getEpochSecond() + ",");
        }
        String kept = JdbcClient.create(desk.owner())
                .sql("select string_agg(webhook::text, ' ') from webhook")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(registered.secret().substring(4));
    }

    @Test
    void whatHappenedBeforeIsNotToldAndOfTheRestOnlyTheKindsAskedFor() {
        arrive();
        register(Set.of("observation-recorded"));
        CaseId id = arrive();
        desk.done(id, new RecordObservation(Observer.OFFICER, "Habla mam."));
        program.round();
        assertThat(receiver.got)
                .extracting(got -> got.json().get("kind").asString())
                .containsExactly("observation-recorded");
        assertThat(program.webhooks.listDue()).isEmpty();
    }

    @Test
    void whatCouldNotBeToldIsToldLaterInOrderAndNothingIsLost() {
        Answer.Registered registered = register(ALL);
        receiver.answers(Receiver.status(500));
        arrive();
        arrive();
        program.round();
        assertThat(receiver.got).hasSize(1);
        assertThat(find(registered).fault()).contains(new DeliveryFault(Kind.STATUS, "500"));
        program.round();
        assertThat(receiver.got).as("not before its time").hasSize(1);
        now = now.plusSeconds(5);
        program.round();
        assertThat(receiver.got).hasSize(2);
        assertThat(find(registered).nextTry()).contains(now.plus(Duration.ofMinutes(1)));
        String id = receiver.got.getFirst().headers().getFirst(Delivery.ID_HEADER);
        assertThat(receiver.got.getLast().headers().getFirst(Delivery.ID_HEADER))
                .isEqualTo(id);
        receiver.answers(Receiver.status(200));
        receiver.got.clear();
        now = now.plusSeconds(60);
        program.round();
        assertThat(receiver.positions()).containsExactlyElementsOf(positions());
        assertThat(find(registered)).satisfies(webhook -> {
            assertThat(webhook.failures()).isZero();
            assertThat(webhook.fault()).isEmpty();
            assertThat(webhook.deliveredAt()).contains(now);
        });
    }

    @Test
    void aReceiverThatSaysNothingIsNotWaitedForAndNoRedirectIsFollowed() {
        Answer.Registered registered = register(ALL);
        receiver.answers(receiver.silence());
        arrive();
        program.round();
        assertThat(find(registered).fault()).contains(new DeliveryFault(Kind.TIMEOUT, ""));
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", receiver.address() + "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });
        now = now.plusSeconds(5);
        program.round();
        assertThat(find(registered).fault()).contains(new DeliveryFault(Kind.STATUS, "307"));
        assertThat(receiver.got).hasSize(2);
    }

    @Test
    void anAnswerWithoutEndIsLeftAlone() {
        register(ALL);
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[100_000]);
            receiver.silence().to(exchange);
        });
        arrive();
        program.round();
        assertThat(receiver.positions()).containsExactlyElementsOf(positions());
    }

    @Test
    void whatAReceiverMissedWhileItWasAwayItGetsFromAnotherRunOfTheProgram() {
        Answer.Registered registered = register(ALL);
        arrive();
        program.round();
        int port = receiver.port();
        receiver.close();
        arrive();
        program.round();
        assertThat(find(registered).fault()).contains(new DeliveryFault(Kind.CONNECTION, ""));
        program.close();
        program = new Program("localhost");
        now = now.plusSeconds(5);
        try (Receiver again = new Receiver(port)) {
            program.round();
            List<Long> told = receiver.positions();
            assertThat(told).isNotEmpty();
            assertThat(again.positions())
                    .containsExactlyElementsOf(
                            positions().subList(told.size(), positions().size()));
        }
    }

    @Test
    void whoeverFailsForTooLongIsSuspendedUntilSomebodySendsAgain() {
        Answer.Registered registered = register(ALL);
        receiver.answers(Receiver.status(503));
        arrive();
        for (int i = 0; i < 20; i++) {
            program.round();
            now = now.plus(Duration.ofMinutes(1));
        }
        Webhook suspended = find(registered);
        assertThat(suspended.suspendedAt()).isPresent();
        assertThat(suspended.failures()).isEqualTo(11);
        assertThat(receiver.got).hasSize(11);
        assertThat(program.webhooks.listDue()).isEmpty();
        receiver.answers(Receiver.status(204));
        receiver.got.clear();
        program.webhooks.resume(registered.id());
        program.round();
        assertThat(receiver.positions()).containsExactlyElementsOf(positions());
    }

    @Test
    void aHostThatIsNotAllowedIsRefusedAtRegisteringAndAtEachDelivery() {
        assertThat(answer("https://receiver.example.org/", ALL)).isEqualTo(new Answer.Refused(HostFault.NOT_ALLOWED));
        Answer.Registered registered = register(ALL);
        arrive();
        program.close();
        program = new Program("receiver.example.org");
        program.round();
        assertThat(receiver.got).isEmpty();
        assertThat(find(registered)).satisfies(webhook -> {
            assertThat(webhook.fault()).contains(new DeliveryFault(Kind.HOST, "NOT_ALLOWED"));
            assertThat(webhook.suspendedAt()).isPresent();
        });
    }

    @Test
    void aNameThatComesToLeadToThisMachineIsRefusedAtDelivery() {
        AllowedHosts.Directory turned =
                name -> new InetAddress[] {InetAddress.getByAddress(name, new byte[] {127, 0, 0, 1})};
        program.close();
        program = new Program(new AllowedHosts("receiver.example.org", () -> Set.of("mx"), turned));
        Answer.Registered registered =
                (Answer.Registered) answer("https://receiver.example.org:" + receiver.port() + "/", ALL);
        arrive();
        program.round();
        assertThat(receiver.got).isEmpty();
        assertThat(find(registered).fault()).contains(new DeliveryFault(Kind.HOST, "NOT_PUBLIC"));
    }

    @Test
    void aNameThatIsNotFoundIsTriedAgain() {
        AllowedHosts.Directory silent = name -> {
            throw new UnknownHostException(name);
        };
        program.close();
        program = new Program(new AllowedHosts("receiver.example.org", () -> Set.of("mx"), silent));
        Answer.Registered registered = (Answer.Registered) answer("https://receiver.example.org/", ALL);
        arrive();
        program.round();
        assertThat(find(registered).fault()).contains(new DeliveryFault(Kind.NAME, ""));
        assertThat(find(registered).suspendedAt()).isEmpty();
    }

    @Test
    void aShutAccountAndOneTakenAwayTellNothing() {
        Answer.Registered registered = register(ALL);
        Answer.Registered other = register(ALL);
        arrive();
        program.webhooks.remove(other.id());
        JdbcClient.create(desk.owner())
                .sql("update app_user set enabled = false where role = 'SUPERVISOR'")
                .update();
        program.round();
        assertThat(receiver.got).isEmpty();
        assertThat(find(registered).fault()).contains(new DeliveryFault(Kind.ACCOUNT, ""));
        assertThat(program.webhooks.find(other.id())).isEmpty();
    }

    @Test
    void oneProcessDeliversAndAnotherTakesOverWhenItStops() throws Exception {
        register(ALL);
        DeliveryLoop first = loop();
        DeliveryLoop second = loop();
        first.start();
        second.start();
        try {
            arrive();
            awaitTold();
            first.stop();
            arrive();
            awaitTold();
        } finally {
            first.stop();
            second.stop();
        }
        assertThat(receiver.positions()).containsExactlyElementsOf(positions());
    }

    private DeliveryLoop loop() {
        return new DeliveryLoop(
                program.hosts,
                program.webhooks,
                program.delivery,
                new DeliveryLock(desk.owner()),
                program.sender,
                Duration.ofMillis(20));
    }

    private void awaitTold() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(30);
        while (!receiver.positions().containsAll(positions()) && Instant.now().isBefore(end)) {
            Thread.sleep(10);
        }
        assertThat(receiver.positions()).containsAll(positions());
    }
}
