package org.acogida.tablets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.attachments.Attachments;
import org.acogida.casework.Answer;
import org.acogida.casework.ArrivalActs;
import org.acogida.casework.Casework;
import org.acogida.casework.Erasing;
import org.acogida.casework.Submission;
import org.acogida.casework.TestDesk;
import org.acogida.clock.DemonstrationClock;
import org.acogida.keys.PersonKeys;
import org.acogida.laws.Retentions;
import org.acogida.offices.Offices;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.Reach;
import org.acogida.postgres.TestDatabase;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.Command;
import org.acogida.procedure.Event.FilingTimeRecorded;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Obstacle;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.procedure.Person.Need;
import org.acogida.retention.OldRecords;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.OfficeId;
import org.acogida.tablets.ChaosProxy.Weather;
import org.acogida.tablets.KeptPacket.Fault;
import org.acogida.tablets.KeptPacket.State;
import org.acogida.tablets.TestTablet.Sealed;
import org.acogida.web.RunningApplication;
import org.acogida.web.form.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What tablets send is kept first, and registered once, whatever becomes of network, tablet and lease (safety R10 to R13). */
class IntakeTest {
    private static final PacketQuery ALL =
            new PacketQuery(Optional.empty(), Optional.empty(), Duration.ZERO, Optional.empty());
    private static final DatabaseAccess DATABASE = TestDatabase.migrated();
    private static final ConfigurableApplicationContext PROGRAM = RunningApplication.on(DATABASE);
    private static final URI ADDRESS = URI.create(RunningApplication.address(PROGRAM));
    private static final EnrolmentCodes CODES = PROGRAM.getBean(EnrolmentCodes.class);
    private static final Packets PACKETS = PROGRAM.getBean(Packets.class);
    private static final Casework CASEWORK = PROGRAM.getBean(Casework.class);
    private static final DemonstrationClock CLOCK = PROGRAM.getBean(DemonstrationClock.class);
    private static final JdbcClient OWNER = JdbcClient.create(DATABASE.asOwner());
    private static final Officer SUPERVISOR =
            PROGRAM.getBean(Officers.class).findByName("supervisor").orElseThrow();
    private static final int FAMILIES = Integer.getInteger("tablets.families", 250);

    @AfterAll
    static void close() {
        PROGRAM.close();
    }

    private static TestTablet tablet(long seed, InstantSource clock) {
        TestTablet tablet = new TestTablet(ADDRESS, seed, clock);
        assertThat(tablet.enrol(CODES.make(SUPERVISOR, "Tableta " + seed).code()))
                .isEqualTo(200);
        assertThat(tablet.lease("reception", RunningApplication.PASSWORD)).isEqualTo(200);
        tablet.askTime();
        return tablet;
    }

    private static TestTablet tablet(long seed) {
        return tablet(seed, InstantSource.system());
    }

    private static KeptPacket settled(UUID id) {
        for (int i = 0; i < 2_400; i++) {
            Optional<KeptPacket> found = Reach.whole(() -> PACKETS.find(id));
            if (found.isPresent() && found.get().state() != State.KEPT) {
                return found.get();
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError(id + " is not worked off");
    }

    private static void awaitRegistered(Sealed packet) {
        KeptPacket settled = settled(packet.id());
        assertThat(settled.state()).as(settled.fault() + " " + settled.detail()).isEqualTo(State.REGISTERED);
    }

    private static Optional<CaseState> member(UUID packet, int row) {
        return Reach.whole(() -> CASEWORK.find(PacketActs.caseOf(packet, row)));
    }

    private static Instant claimed(UUID packet) {
        return Optional.ofNullable(member(packet, 0).orElseThrow().reached().get(Milestone.CLAIM_FILED))
                .orElseThrow();
    }

    private static long countArrivals() {
        return Reach.whole(() -> OWNER.sql("select count(*) from event where kind = 'arrival-registered'")
                .query(Long.class)
                .single());
    }

    @Test
    void aFamilySentIsRegisteredWithItsClaims() {
        try (TestTablet tablet = tablet(1)) {
            Sealed packet = tablet.seal(tablet.family("Turpial", 4));
            assertThat(tablet.send(List.of(packet))).containsEntry(packet.id(), "RECEIVED");
            awaitRegistered(packet);
            assertThat(Reach.whole(() -> CASEWORK.listHistory(PacketActs.caseOf(packet.id(), 3))))
                    .as("between which moments it was filed")
                    .anySatisfy(stored -> assertThat(stored.entry().event())
                            .isInstanceOfSatisfying(
                                    FilingTimeRecorded.class,
                                    time -> assertThat(time.earliest()).isBeforeOrEqualTo(time.latest())));
            for (int row = 0; row < 4; row++) {
                CaseState state = member(packet.id(), row).orElseThrow();
                assertThat(state.claim()).isEqualTo(ClaimStatus.STANDS);
                assertThat(state.household().orElseThrow().value()).isEqualTo(Ids.derive(packet.id(), "household", ""));
                assertThat(state.id().value()).isEqualTo(Ids.derive(packet.id(), "case", Integer.toString(row)));
            }
            assertThat(tablet.send(List.of(packet))).containsEntry(packet.id(), "DUPLICATE");
        }
    }

    private static Map<String, Object> first(Map<String, Object> family, Map<String, Object> with) {
        Map<String, Object> person = new LinkedHashMap<>();
        ((Map<?, ?>) ((List<?>) Objects.requireNonNull(family.get("people"))).getFirst())
                .forEach((name, value) -> person.put((String) name, value));
        person.putAll(with);
        family.put("people", List.of(person));
        return family;
    }

    private static final String PASSPORT = "P<UTOERIKSSON<<ANNA<MARIA\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

    @Test
    void whatADocumentSaysFillsWhatWasLeftEmpty() {
        try (TestTablet tablet = tablet(31)) {
            Map<String, Object> empty = new LinkedHashMap<>(
                    Map.of("givenNames", "", "surnames", "", "nationality", "XXX", "mrz", PASSPORT));
            empty.put("sex", null);
            empty.put("birth", null);
            Sealed packet = tablet.seal(first(tablet.family("", 1), empty));
            tablet.send(List.of(packet));
            awaitRegistered(packet);
            Person person = member(packet.id(), 0).orElseThrow().person().orElseThrow();
            assertThat(person.fullName()).isEqualTo("Anna Maria Eriksson");
            assertThat(person.sex()).isEqualTo(Person.Sex.F);
            assertThat(person.birth()).contains(Birth.on(LocalDate.of(1974, 8, 12)));
            assertThat(person.documents())
                    .extracting(Person.IdentityDocument::number)
                    .containsExactly("L898902C3");
            assertThat(settled(packet.id()).differs()).isEmpty();
        }
    }

    @Test
    void whatADocumentSaysOtherwiseOverwritesNothingAndIsTold() {
        try (TestTablet tablet = tablet(32)) {
            Sealed packet = tablet.seal(first(
                    tablet.family("Erikson", 1),
                    Map.of("givenNames", "Ana", "birth", Map.of("age", 44), "mrz", PASSPORT, "sex", "M")));
            tablet.send(List.of(packet));
            awaitRegistered(packet);
            Person person = member(packet.id(), 0).orElseThrow().person().orElseThrow();
            assertThat(person.fullName()).isEqualTo("Ana Erikson");
            assertThat(person.sex()).isEqualTo(Person.Sex.M);
            assertThat(person.birth().orElseThrow().isExact()).isFalse();
            assertThat(person.documents().getLast().kind()).contains("Eriksson", "Anna Maria");
            assertThat(settled(packet.id()).differs()).contains("0 givenNames", "0 surnames", "0 sex");
            PacketShelf shelf = PROGRAM.getBean(PacketShelf.class);
            assertThat(shelf.list(SUPERVISOR, ALL, 1000))
                    .extracting(KeptPacket::id)
                    .contains(packet.id());
            assertThat(shelf.compared(SUPERVISOR, packet.id(), PacketAct.Why.WRITTEN_IN_FILE))
                    .isTrue();
            assertThat(shelf.compared(SUPERVISOR, packet.id(), PacketAct.Why.WRITTEN_IN_FILE))
                    .isFalse();
            assertThat(shelf.list(SUPERVISOR, ALL, 1000))
                    .extracting(KeptPacket::id)
                    .doesNotContain(packet.id());
        }
    }

    private static Map<String, Object> portrait(TestTablet tablet, UUID to, byte[] picture) {
        Map<String, Object> body = tablet.addition(to, 0, List.of());
        body.put("kind", "portrait");
        List.of("needs", "fear", "birth", "claim", "statement").forEach(body::remove);
        body.put("jpeg", Base64.getUrlEncoder().withoutPadding().encodeToString(picture));
        return body;
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(48, 64, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    @Test
    void aPictureThatCameBeforeItsFamilyIsKeptInTheFile() throws IOException {
        try (TestTablet tablet = tablet(34)) {
            Sealed family = tablet.seal(tablet.family("Retratada", 1));
            Sealed picture = tablet.seal(portrait(tablet, family.id(), picture()));
            tablet.send(List.of(picture));
            assertThat(settled(picture.id()).state()).isEqualTo(State.WAITING);
            tablet.send(List.of(family));
            awaitRegistered(family);
            awaitRegistered(picture);
            assertThat(Reach.whole(
                            () -> Attachments.findPortrait(CASEWORK.listHistory(PacketActs.caseOf(family.id(), 0)))))
                    .isPresent();
        }
    }

    @Test
    void aPictureThatCannotBeReadLosesNoRegistrationAndIsTold() {
        try (TestTablet tablet = tablet(35)) {
            Sealed family = tablet.seal(tablet.family("Borrosa", 1));
            Sealed picture = tablet.seal(portrait(tablet, family.id(), new byte[] {1, 2, 3}));
            tablet.send(List.of(family, picture));
            awaitRegistered(family);
            KeptPacket told = settled(picture.id());
            for (int i = 0; i < 200 && told.state() == State.WAITING; i++) {
                LockSupport.parkNanos(50_000_000);
                told = settled(picture.id());
            }
            assertThat(told.state()).isEqualTo(State.FAULTY);
            assertThat(told.fault()).contains(Fault.PICTURE);
            assertThat(told.detail()).isEqualTo("OTHER_KIND");
        }
    }

    @Test
    void linesThatCannotBeReadLoseNoRegistrationAndAreTold() {
        try (TestTablet tablet = tablet(33)) {
            Sealed named = tablet.seal(first(tablet.family("Legible", 1), Map.of("mrz", "P<HND")));
            Sealed nameless =
                    tablet.seal(first(tablet.family("", 1), Map.of("givenNames", "", "surnames", "", "mrz", "P<HND")));
            tablet.send(List.of(named, nameless));
            awaitRegistered(named);
            assertThat(settled(named.id()).differs()).containsExactly("0 mrz");
            assertThat(settled(nameless.id()).state()).isEqualTo(State.FAULTY);
        }
    }

    @Test
    void aChildOfWhomNobodyIsParentOrCarerIsRegisteredAsSeparated() {
        try (TestTablet tablet = tablet(3)) {
            Map<String, Object> family = tablet.family("Chachalaca", 4);
            List<?> people = (List<?>) Objects.requireNonNull(family.get("people"));
            Map<String, Object> niece = new LinkedHashMap<>();
            ((Map<?, ?>) people.getLast()).forEach((name, value) -> niece.put((String) name, value));
            niece.put("role", "RELATIVE");
            family.put("people", List.of(people.get(0), people.get(1), people.get(2), niece));
            Sealed packet = tablet.seal(family);
            tablet.send(List.of(packet));
            awaitRegistered(packet);
            assertThat(List.of(0, 1, 2, 3))
                    .extracting(row -> member(packet.id(), row)
                            .orElseThrow()
                            .circumstances()
                            .unaccompanied())
                    .containsExactly(false, false, false, true);
            assertThat(member(packet.id(), 3)
                            .orElseThrow()
                            .person()
                            .orElseThrow()
                            .needs())
                    .containsExactly(Person.Need.SC);
        }
    }

    /** Whether a child of a family came with a parent whose row does not fit is known from what the tablet sent. */
    @Test
    void aChildWhoseParentsRowDoesNotFitIsNotAlone() {
        try (TestTablet tablet = tablet(4)) {
            Map<String, Object> family = tablet.family("Tórtola", 2);
            List<Map<String, Object>> people = copy(TestTablet.people(family));
            spoil(people.getFirst(), 1);
            people.getLast().putAll(Map.of("role", "CHILD", "birth", Map.of("age", 4)));
            family.put("people", people);
            Sealed packet = tablet.seal(family);
            tablet.send(List.of(packet));
            assertRegisteredBut(packet, 2, Set.of(0));
            CaseState child = member(packet.id(), 1).orElseThrow();
            assertThat(child.circumstances().unaccompanied()).isFalse();
            assertThat(child.person().orElseThrow().needs()).isEmpty();
            assertThat(child.listOpenIncidents()).isEmpty();
        }
    }

    /** As from a receipt that was used for some of a family only. */
    private static void registerFromReceipt(UUID packet, int... rows) {
        List<Submission> acts = IntStream.of(rows)
                .boxed()
                .flatMap(row -> {
                    Command.RegisterArrival said = TestDesk.returning("Anotada " + row);
                    return new ArrivalActs(
                                    new Command.RegisterArrival(
                                            ArrivalActs.householdOf(packet),
                                            CLOCK.now().minus(Duration.ofHours(1)),
                                            said.person(),
                                            said.circumstances(),
                                            said.role()),
                                    new Command.RecordFear(FearAnswer.NO, ""),
                                    Optional.empty(),
                                    Optional.empty())
                                    .list(
                                            packet,
                                            Integer.toString(row),
                                            new OfficerId(SUPERVISOR.id()),
                                            new OfficeId(SUPERVISOR.office()))
                                    .stream();
                })
                .toList();
        assertThat(CASEWORK.submitTogether(acts)).allMatch(Answer.Done.class::isInstance);
    }

    @Test
    void whoIsOnFileFromAReceiptHoldsNobodyElseOfTheirFamily() {
        PacketShelf shelf = PROGRAM.getBean(PacketShelf.class);
        try (TestTablet tablet = tablet(5)) {
            Sealed all = tablet.seal(tablet.family("Comprobada", 4));
            registerFromReceipt(all.id(), 0, 1);
            List<Integer> versions = versions(all.id(), 2);
            tablet.send(List.of(all));
            KeptPacket differs = settled(all.id());
            assertThat(differs.fault()).contains(Fault.DIFFERS);
            assertThat(differs.registeredRows()).containsExactlyInAnyOrder(2, 3);
            assertThat(member(all.id(), 3).orElseThrow().claim()).isEqualTo(ClaimStatus.STANDS);
            assertThat(versions(all.id(), 2)).isEqualTo(versions);

            Map<String, Object> family = tablet.family("Comprobada", 4);
            List<Map<String, Object>> people = copy(TestTablet.people(family));
            spoil(people.getLast(), 1);
            family.put("people", people);
            Sealed unfit = tablet.seal(family);
            registerFromReceipt(unfit.id(), 0);
            tablet.send(List.of(unfit));
            KeptPacket partly = settled(unfit.id());
            assertThat(partly.fault()).contains(Fault.PARTLY);
            assertThat(partly.detail()).isEqualTo("3 people[3].sex");
            assertThat(shelf.read(SUPERVISOR, partly, _ -> {})
                            .orElseThrow()
                            .filed()
                            .onFile())
                    .as("whom the form shows as registered")
                    .containsExactlyInAnyOrder(0, 1, 2);
        }
    }

    @Test
    void whatADocumentSaysOtherwiseIsStillToBeLookedAtOnceTheOthersAreRegisteredByHand() {
        PacketShelf shelf = PROGRAM.getBean(PacketShelf.class);
        try (TestTablet tablet = tablet(36)) {
            Map<String, Object> family = tablet.family("Erikson", 2);
            List<Map<String, Object>> people = copy(TestTablet.people(family));
            people.forEach(person -> person.put("mrz", PASSPORT));
            people.getLast().put("sex", "Q");
            family.put("people", people);
            Sealed packet = tablet.seal(family);
            tablet.send(List.of(packet));
            assertRegisteredBut(packet, 2, Set.of(1));
            List<String> differs = settled(packet.id()).differs();
            assertThat(differs)
                    .contains("0 surnames")
                    .as("of whoever is not registered nothing differs yet")
                    .allMatch(one -> one.startsWith("0 "));
            assertThat(shelf.compared(SUPERVISOR, packet.id(), PacketAct.Why.WRITTEN_IN_FILE))
                    .as("before all are registered")
                    .isFalse();
            assertThat(shelf.mended(SUPERVISOR, packet.id(), Optional.empty())).isTrue();
            assertThat(settled(packet.id()).differs()).isEqualTo(differs);
            assertThat(shelf.list(SUPERVISOR, ALL, 1000))
                    .extracting(KeptPacket::id)
                    .contains(packet.id());
        }
    }

    @Test
    void whatIsToBeWorkedOffIsNotSettledByHand() {
        PacketRounds rounds = PROGRAM.getBean(PacketRounds.class);
        rounds.stop();
        try (TestTablet tablet = tablet(61)) {
            Sealed kept = tablet.seal(tablet.family("Intacta", 1));
            tablet.send(List.of(kept));
            assertThat(PROGRAM.getBean(PacketShelf.class)
                            .mended(SUPERVISOR, kept.id(), Optional.of(PacketAct.Why.OTHER)))
                    .isFalse();
            rounds.start();
            awaitRegistered(kept);
            assertThat(member(kept.id(), 0)).isPresent();
        } finally {
            rounds.start();
        }
    }

    @Test
    void whatIsAddedToSomebodyWhoWasErasedIsNotKept() throws IOException {
        try (TestTablet tablet = tablet(54)) {
            Sealed family = tablet.seal(tablet.family("Olvidada", 1));
            tablet.send(List.of(family));
            awaitRegistered(family);
            erase(family.id());
            Sealed addition = tablet.seal(tablet.addition(family.id(), 0, List.of("TR")));
            Sealed picture = tablet.seal(portrait(tablet, family.id(), picture()));
            tablet.send(List.of(addition, picture));
            for (Sealed late : List.of(addition, picture)) {
                assertThat(settled(late.id()).isSettled()).isTrue();
                assertThat(hasText(late.id())).isFalse();
            }
        }
    }

    private static void erase(UUID packet) {
        UUID id = PacketActs.caseOf(packet, 0).value();
        long key = OWNER.sql("select key from case_person where case_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        OWNER.sql("""
                insert into erasure select :id, :key, 'act', min(id::text)::uuid, max(id::text)::uuid, now(), :office from app_user
                """)
                .param("id", id)
                .param("key", key)
                .param("office", SUPERVISOR.office())
                .update();
        PROGRAM.getBean(PersonKeys.class).destroy(List.of(key));
    }

    /** Random families in which some cannot be read, or cannot be. */
    @Test
    void whoDoesNotFitHoldsNobodyElseAndIsNotLost() {
        Random random = new Random(71);
        try (TestTablet tablet = tablet(2)) {
            for (int i = 0; i < 12; i++) {
                Map<String, Object> family = tablet.family("Mochuelo", 2 + random.nextInt(4));
                List<Map<String, Object>> people = copy(TestTablet.people(family));
                Set<Integer> unfit = new HashSet<>();
                for (Map<String, Object> person : people) {
                    if (random.nextInt(3) == 0) {
                        spoil(person, random.nextInt(5));
                        unfit.add((Integer) person.get("row"));
                    }
                }
                family.put("people", people);
                Sealed packet = tablet.seal(family);
                Sealed addition = tablet.seal(tablet.addition(packet.id(), people.size() - 1, List.of("TR")));
                tablet.send(List.of(addition, packet));
                assertRegisteredBut(packet, people.size(), unfit);
                if (!unfit.contains(people.size() - 1)) {
                    awaitRegisteredAtLast(addition);
                }
                if (!unfit.isEmpty()) {
                    List<Integer> versions = versions(packet.id(), people.size());
                    Reach.whole(() -> {
                        assertThat(PACKETS.release(packet.id(), null)).isTrue();
                    });
                    PROGRAM.getBean(PacketRounds.class).wake();
                    assertRegisteredBut(packet, people.size(), unfit);
                    assertThat(versions(packet.id(), people.size())).isEqualTo(versions);
                }
            }
        }
    }

    private static List<Integer> versions(UUID packet, int people) {
        return IntStream.range(0, people)
                .mapToObj(row -> member(packet, row).map(CaseState::version).orElse(0))
                .toList();
    }

    private static List<Map<String, Object>> copy(List<?> people) {
        List<Map<String, Object>> copies = new ArrayList<>();
        for (Object person : people) {
            Map<String, Object> copy = new LinkedHashMap<>();
            ((Map<?, ?>) person).forEach((name, value) -> copy.put((String) name, value));
            copies.add(copy);
        }
        return copies;
    }

    private static void spoil(Map<String, Object> person, int how) {
        switch (how) {
            case 0 -> person.put("birth", Map.of("day", "2150-01-01"));
            case 1 -> person.put("sex", "Q");
            case 2 -> person.put("shoeSize", 38);
            case 3 -> person.remove("role");
            default -> {
                person.put("givenNames", "");
                person.put("surnames", " ");
            }
        }
    }

    private static void assertRegisteredBut(Sealed packet, int people, Set<Integer> unfit) {
        KeptPacket settled = settled(packet.id());
        assertThat(settled.state()).isEqualTo(unfit.isEmpty() ? State.REGISTERED : State.FAULTY);
        assertThat(settled.fault().filter(Fault.PARTLY::equals).isPresent())
                .as(settled.fault() + " " + settled.detail())
                .isEqualTo(!unfit.isEmpty() && unfit.size() < people);
        assertThat(Reach.whole(() -> PACKETS.findSealed(packet.id())).isPresent())
                .as("what was taken down is there until all of it is registered")
                .isEqualTo(!unfit.isEmpty());
        for (int row = 0; row < people; row++) {
            Optional<CaseState> found = member(packet.id(), row);
            assertThat(found.isPresent())
                    .as("row " + row + " " + settled.detail())
                    .isEqualTo(!unfit.contains(row));
            found.ifPresent(state -> {
                assertThat(state.claim()).isEqualTo(ClaimStatus.STANDS);
                assertThat(state.household().orElseThrow().value()).isEqualTo(Ids.derive(packet.id(), "household", ""));
            });
        }
    }

    @Test
    void lossDuplicationReorderingAndBrokenConnectionsRegisterEachFamilyOnce() {
        try (TestTablet one = tablet(10);
                TestTablet other = tablet(11);
                ChaosProxy network = new ChaosProxy(ADDRESS, new Weather(Duration.ofMillis(20), 15, 20, 15), 7)) {
            long before = countArrivals();
            List<Sealed> packets = new ArrayList<>();
            for (TestTablet tablet : List.of(one, other)) {
                List<Sealed> own = new ArrayList<>();
                for (int i = 0; i < 15; i++) {
                    own.add(tablet.seal(tablet.family("Tormenta", 2)));
                }
                packets.addAll(own);
                tablet.moveTo(network.address());
                Collections.shuffle(own, new Random(3));
                tablet.sendAll(own, 4, Duration.ofSeconds(20));
                tablet.sendAll(own, 20, Duration.ofSeconds(20));
            }
            packets.forEach(IntakeTest::awaitRegistered);
            assertThat(network.countSpoilt()).isGreaterThan(5);
            Set<UUID> ids = new HashSet<>();
            packets.forEach(packet -> ids.add(packet.id()));
            assertThat(Reach.whole(() -> OWNER.sql("select count(*) from packet where id = any (:ids)")
                            .param("ids", ids.toArray(UUID[]::new))
                            .query(Integer.class)
                            .single()))
                    .isEqualTo(30);
            assertThat(countArrivals() - before).isGreaterThanOrEqualTo(60);
            for (Sealed packet : packets) {
                for (int row = 0; row < 2; row++) {
                    UUID whose = PacketActs.caseOf(packet.id(), row).value();
                    assertThat(Reach.whole(
                                    () -> OWNER.sql("select count(*) from event where case_id = :id and kind = :kind")
                                            .param("id", whose)
                                            .param("kind", "arrival-registered")
                                            .query(Integer.class)
                                            .single()))
                            .isOne();
                }
            }
        }
    }

    @Test
    void aCutSendingIsAnsweredClearlyAndKeepsNothing() {
        try (TestTablet tablet = tablet(20)) {
            Sealed packet = tablet.seal(tablet.family("Cortada", 1));
            String whole = tablet.body(List.of(packet));
            Random random = new Random(5);
            for (int i = 0; i < 40; i++) {
                String cut = whole.substring(0, 1 + random.nextInt(whole.length() - 1));
                var answer = tablet.sendRaw(cut, Duration.ofSeconds(20));
                assertThat(answer.statusCode()).as(cut).isEqualTo(400);
                assertThat(answer.body()).contains("send it again", String.format(Locale.UK, "%,d", cut.length()));
            }
            assertThat(Reach.whole(() -> PACKETS.find(packet.id()))).isEmpty();
            assertThat(tablet.send(List.of(packet))).containsEntry(packet.id(), "RECEIVED");
        }
    }

    @Test
    void anotherOfficeSeesNoPacketByTheDatabaseItself() {
        try (TestTablet tablet = tablet(26)) {
            Sealed packet = tablet.seal(tablet.family("Ajena", 1));
            tablet.send(List.of(packet));
            assertThat(Reach.whole(() -> PACKETS.find(packet.id()))).isPresent();
            assertThat(countSeenBy(SUPERVISOR.office(), packet.id())).isOne();
            assertThat(countSeenBy("siglo-xxi", packet.id())).isZero();
            Reach.whole(() -> PACKETS.record(
                    packet.id(), PacketAct.Kind.RELEASED, SUPERVISOR.id(), Optional.of(PacketAct.Why.CAUSE_GONE)));
            assertThat(countActsSeenBy(SUPERVISOR.office(), packet.id())).isOne();
            assertThat(countActsSeenBy("siglo-xxi", packet.id())).isZero();
        }
    }

    private static long countSeenBy(String office, UUID packet) {
        TransactionTemplate transaction = PROGRAM.getBean(TransactionTemplate.class);
        Long seen = Reach.of(List.of(office))
                .<Long, RuntimeException>call(() ->
                        transaction.execute(_ -> PACKETS.find(packet).stream().count()));
        return seen;
    }

    private static int countActsSeenBy(String office, UUID packet) {
        return Reach.of(List.of(office))
                .<Integer, RuntimeException>call(() -> PACKETS.listActs(packet).size());
    }

    @Test
    void whatIsNotAsAgreedIsRefusedByItselfAndTheOthersAreTaken() {
        try (TestTablet tablet = tablet(21);
                TestTablet stranger = new TestTablet(ADDRESS, 22, InstantSource.system())) {
            Sealed good = tablet.seal(tablet.family("Buena", 1));
            Sealed forged = tablet.seal(tablet.family("Falsa", 1));
            Map<String, Object> changed = new HashMap<>(forged.json());
            changed.put("lease", UUID.randomUUID().toString());
            Sealed odd = tablet.seal(tablet.family("Rara", 1));
            Map<String, Object> negative = new HashMap<>(odd.json());
            negative.put("seq", -1);
            assertThat(tablet.send(List.of(
                            new Sealed(forged.id(), forged.seq(), changed),
                            new Sealed(odd.id(), odd.seq(), negative),
                            good)))
                    .containsEntry(forged.id(), "REFUSED")
                    .containsEntry(odd.id(), "REFUSED")
                    .containsEntry(good.id(), "RECEIVED");
            assertThat(Reach.whole(() -> PACKETS.find(forged.id()))).isEmpty();
            String others = tablet.body(List.of(odd))
                    .replace(tablet.device().toString(), UUID.randomUUID().toString());
            assertThat(stranger.sendRaw(others, Duration.ofSeconds(20)).body()).contains("REFUSED", "not enrolled");
        }
    }

    @Test
    void theSameIdWithAnotherContentIsRefusedAndTheFirstStays() {
        try (TestTablet tablet = tablet(23)) {
            Map<String, Object> body = tablet.family("Primera", 1);
            Sealed first = tablet.seal(body);
            Sealed second = tablet.seal(body);
            assertThat(tablet.send(List.of(first))).containsEntry(first.id(), "RECEIVED");
            assertThat(tablet.send(List.of(second))).containsEntry(first.id(), "REFUSED");
            assertThat(tablet.send(List.of(first))).containsEntry(first.id(), "DUPLICATE");
            awaitRegistered(first);
        }
    }

    @Test
    void whatCannotBeReadIsKeptWithItsFaultAndNothingOfItStandsInTheDatabase() {
        try (TestTablet tablet = tablet(24)) {
            UUID garbage = UUID.fromString("01931000-0000-7000-8000-000000000001");
            Sealed noJson = tablet.seal(garbage, "{\"v\":1,");
            Map<String, Object> newer = tablet.family("Canaria", 1);
            newer.put("shoeSize", 38);
            Sealed unknown = tablet.seal(newer);
            Map<String, Object> hostile = tablet.family("Canaria", 1);
            hostile.put("wish", "FLY");
            Sealed wish = tablet.seal(hostile);
            tablet.send(List.of(noJson, unknown, wish));
            assertThat(settled(noJson.id()).fault()).contains(Fault.BODY);
            assertThat(settled(unknown.id()).detail()).isEqualTo("shoeSize");
            assertThat(settled(wish.id()).detail()).isEqualTo("wish");
            assertThat(Reach.whole(() -> OWNER.sql("select packet::text from packet")
                            .query(String.class)
                            .list()))
                    .noneMatch(row -> row.contains("Canaria") || row.contains("FLY"));
            assertThat(Reach.whole(() -> PACKETS.findSealed(unknown.id()))).isPresent();
        }
    }

    @Test
    void aClockThreeDaysWrongKeepsTheTimeOfFiling() {
        for (Duration wrong : List.of(Duration.ofDays(3), Duration.ofDays(-3))) {
            try (TestTablet tablet = tablet(30 + wrong.toDays(), TestTablet.wrongBy(InstantSource.system(), wrong))) {
                Instant filed = CLOCK.now();
                Sealed packet = tablet.seal(tablet.family("Reloj", 1));
                tablet.send(List.of(packet));
                awaitRegistered(packet);
                assertThat(claimed(packet.id())).isCloseTo(filed, within(20, ChronoUnit.SECONDS));
            }
        }
    }

    @Test
    void anyOrderOfPacketsComesToTheSame() {
        List<List<Integer>> orders = permutations(List.of(0, 1, 2, 3));
        Set<String> results = new HashSet<>();
        try (TestTablet desk = tablet(40);
                TestTablet other = tablet(41)) {
            List<UUID> families = new ArrayList<>();
            for (List<Integer> order : orders) {
                List<Sealed> packets = new ArrayList<>();
                Map<String, Object> family = desk.family("Orden", 1);
                family.put("fear", "NO");
                family.put("claim", false);
                UUID id = UUID.fromString((String) family.get("id"));
                families.add(id);
                packets.add(desk.seal(family));
                Map<String, Object> afraid = other.addition(id, 0, List.of("TR"));
                afraid.put("fear", "YES");
                packets.add(other.seal(afraid));
                Map<String, Object> unable = other.addition(id, 0, List.of("SM", "TR"));
                unable.put("fear", "UNABLE");
                unable.put("birth", Map.of("day", "2004-05-06"));
                packets.add(other.seal(unable));
                Map<String, Object> claiming = other.addition(id, 0, List.of());
                claiming.put("claim", true);
                packets.add(other.seal(claiming));
                for (int which : order) {
                    TestTablet from = which == 0 ? desk : other;
                    assertThat(from.send(List.of(packets.get(which)))).containsValue("RECEIVED");
                }
                packets.forEach(IntakeTest::awaitRegisteredAtLast);
            }
            for (UUID id : families) {
                CaseState state = member(id, 0).orElseThrow();
                results.add(
                        state.person().orElseThrow().needs().stream().sorted().toList() + " "
                                + state.person().orElseThrow().birth() + " " + state.fear() + " " + state.claim() + " "
                                + state.pathway());
            }
        }
        assertThat(results).hasSize(1);
        assertThat(results.iterator().next()).contains(Need.SM.name(), Need.TR.name(), "2004-05-06", "YES", "STANDS");
    }

    /** An addition may wait for its family first. */
    private static void awaitRegisteredAtLast(Sealed packet) {
        for (int i = 0; i < 1_200; i++) {
            KeptPacket found = settled(packet.id());
            if (found.state() != State.WAITING) {
                assertThat(found.state())
                        .as(found.fault() + " " + found.detail())
                        .isEqualTo(State.REGISTERED);
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError(packet.id() + " waits");
    }

    private static List<List<Integer>> permutations(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : of) {
            List<Integer> rest = of.stream().filter(one -> !one.equals(first)).toList();
            for (List<Integer> tail : permutations(rest)) {
                List<Integer> one = new ArrayList<>(List.of(first));
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }

    @Test
    void oncePeopleAreRegisteredTheTextOfThePacketAndItsKeyAreGoneForGood() {
        try (TestTablet tablet = tablet(50)) {
            Sealed packet = tablet.seal(tablet.family("Borrada", 1));
            long last = PROGRAM.getBean(PersonKeys.class).next();
            tablet.send(List.of(packet));
            awaitRegistered(packet);
            assertThat(Reach.whole(() -> PACKETS.findSealed(packet.id()))).isEmpty();
            Reach.whole(PACKETS::destroyKeys);
            assertThat(Reach.whole(
                            () -> OWNER.sql("select key_slot from packet where id = :id and key_slot is not null")
                                    .param("id", packet.id())
                                    .query(Long.class)
                                    .list()))
                    .isEmpty();
            assertThat(PROGRAM.getBean(PersonKeys.class).find(last + 1))
                    .as("the packet's key")
                    .isEmpty();
        }
    }

    @Test
    void whatWasRegisteredByHandIsKeptForItsTimeAndOutlivesNobodysErasure() {
        Erasing erasing = PROGRAM.getBean(Erasing.class);
        PacketShelf shelf = PROGRAM.getBean(PacketShelf.class);
        OfficerId officer = new OfficerId(SUPERVISOR.id());
        try (TestTablet tablet = tablet(51)) {
            List<UUID> packets = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Map<String, Object> family = tablet.family("Guardada", 2);
                List<Map<String, Object>> people = copy(TestTablet.people(family));
                spoil(people.getLast(), 0);
                family.put("people", people);
                Sealed packet = tablet.seal(family);
                tablet.send(List.of(packet));
                assertRegisteredBut(packet, 2, Set.of(1));
                packets.add(packet.id());
            }
            for (UUID packet : packets) {
                CaseState state = member(packet, 0).orElseThrow();
                assertThat(erasing.listObstacles(state, officer)).contains(Obstacle.of(Obstacle.Kind.PACKET));
                OWNER.sql("update packet set of_cases = '{}' where id = :id")
                        .param("id", packet)
                        .update();
                assertThat(shelf.mended(SUPERVISOR, packet, Optional.of(PacketAct.Why.WRITTEN_IN_FILE)))
                        .isTrue();
                assertThat(erasing.listObstacles(state, officer)).doesNotContain(Obstacle.of(Obstacle.Kind.PACKET));
                assertThat(hasText(packet)).isTrue();
            }
            PROGRAM.getBean(PeopleOfPackets.class).forget(PacketActs.caseOf(packets.getFirst(), 1));
            assertThat(packets).extracting(IntakeTest::hasText).containsExactly(false, true);
            removeAfter(Duration.ofDays(300));
            assertThat(hasText(packets.getLast())).isTrue();
            removeAfter(Duration.ofDays(400));
            assertThat(hasText(packets.getLast())).isFalse();
        }
    }

    @Test
    void whatFailedIsListedInPagesAndTriedAgainAtOnce() {
        PacketShelf shelf = PROGRAM.getBean(PacketShelf.class);
        try (TestTablet tablet = tablet(52)) {
            List<UUID> sent = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                Map<String, Object> family = tablet.family("Fallida", 1);
                family.put("shoeSize", 38);
                Sealed packet = tablet.seal(family);
                tablet.send(List.of(packet));
                settled(packet.id());
                sent.add(packet.id());
            }
            List<UUID> listed = new ArrayList<>();
            Optional<UUID> after = Optional.empty();
            List<KeptPacket> page;
            do {
                page = shelf.list(
                        SUPERVISOR,
                        new PacketQuery(Optional.of(State.FAULTY), Optional.of(tablet.device()), Duration.ZERO, after),
                        2);
                page.forEach(packet -> listed.add(packet.id()));
                after = page.isEmpty()
                        ? Optional.empty()
                        : Optional.of(page.getLast().id());
            } while (!page.isEmpty());
            assertThat(listed).isEqualTo(sent);
            assertThat(shelf.countFaulty(SUPERVISOR).get(Fault.BODY)).isGreaterThanOrEqualTo(5);
            assertThat(shelf.releaseAll(SUPERVISOR, Fault.BODY)).isGreaterThanOrEqualTo(5);
            for (UUID packet : sent) {
                assertThat(settled(packet).fault()).contains(Fault.BODY);
                assertThat(Reach.whole(() -> PACKETS.listActs(packet)))
                        .singleElement()
                        .satisfies(act -> assertThat(act.why()).contains(PacketAct.Why.CAUSE_GONE));
            }
        }
    }

    @Test
    void aTabletIsToldFromWhenOnItMaySendMore() {
        PacketQuota quota = new PacketQuota(PROGRAM.getBean(JdbcClient.class), 3, 5);
        try (TestTablet tablet = tablet(53)) {
            List<Sealed> packets = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                packets.add(tablet.seal(tablet.family("Cupo", 1)));
            }
            tablet.send(packets);
            packets.forEach(IntakeTest::awaitRegistered);
            Instant now = CLOCK.now();
            Reach.whole(() -> {
                Duration wait = quota.findWait(tablet.device(), 1, now).orElseThrow();
                assertThat(wait).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
                assertThat(quota.findWait(tablet.device(), 1, now.plus(wait))).isEmpty();
                assertThat(quota.findWait(tablet.device(), 0, now)).isEmpty();
            });
            Map<String, Object> odd = tablet.family("Cupo", 1);
            odd.put("shoeSize", 38);
            Sealed waiting = tablet.seal(odd);
            tablet.send(List.of(waiting));
            settled(waiting.id());
            PacketQuota full = new PacketQuota(PROGRAM.getBean(JdbcClient.class), 100, 1);
            Reach.whole(() -> {
                assertThat(full.findWait(tablet.device(), 1, now))
                        .as("more than may wait to be registered")
                        .contains(Duration.ofMinutes(15));
            });
        }
    }

    private static boolean hasText(UUID packet) {
        return Reach.whole(() -> PACKETS.findSealed(packet)).isPresent();
    }

    private static void removeAfter(Duration time) {
        new OldRecords(PROGRAM.getBean(JdbcClient.class), Retentions.load(), Clock.offset(Clock.systemUTC(), time))
                .remove();
    }

    /** As a program leaves it that is killed after it did the acts, and before it settled the packet. */
    @Test
    void whoeverTakesUpWhatAKilledProgramLeftDoesItOnce() {
        PacketRounds rounds = PROGRAM.getBean(PacketRounds.class);
        rounds.stop();
        try (TestTablet tablet = tablet(60)) {
            Sealed kept = tablet.seal(tablet.family("Interrumpida", 2));
            tablet.send(List.of(kept));
            Reach.whole(() -> {
                KeptPacket claimed = PACKETS.claim().orElseThrow();
                assertThat(claimed.id()).isEqualTo(kept.id());
                assertThat(PACKETS.claim()).as("claimed already").isEmpty();
                PacketWork.Opened opened =
                        PROGRAM.getBean(PacketWork.class).look(claimed).orElseThrow();
                UUID officer =
                        PROGRAM.getBean(PacketWork.class).findOfficer(claimed).orElseThrow();
                PacketActs acts = new PacketActs(
                        opened.filed(),
                        FilingTimeRecorded.Source.TABLET,
                        claimed.tablet(),
                        new OfficerId(officer),
                        PROGRAM.getBean(Offices.class)
                                .current()
                                .findOffice(new OfficeId(claimed.office()))
                                .orElseThrow());
                PacketBody.Family family = (PacketBody.Family) opened.body();
                assertThat(CASEWORK.submitTogether(family.people().stream()
                                .flatMap(member -> acts.list(family, member).stream())
                                .toList()))
                        .allMatch(Answer.Done.class::isInstance);
            });
            int version = member(kept.id(), 1).orElseThrow().version();
            OWNER.sql("update packet set claimed_until = claimed_until - interval '1 hour' where id = :id")
                    .param("id", kept.id())
                    .update();
            rounds.start();
            awaitRegistered(kept);
            assertThat(member(kept.id(), 1).orElseThrow().version()).isEqualTo(version);
        } finally {
            rounds.start();
        }
    }

    @Test
    void aThousandPeopleOfADayWithoutANetworkAreRegistered() {
        try (TestTablet tablet = tablet(70)) {
            List<Sealed> packets = new ArrayList<>();
            for (int i = 0; i < FAMILIES; i++) {
                packets.add(tablet.seal(tablet.family("Jornada " + i, 4)));
            }
            long begun = System.nanoTime();
            int sendings = tablet.sendAll(packets, 20, Duration.ofMinutes(1));
            Duration sent = Duration.ofNanos(System.nanoTime() - begun);
            packets.forEach(IntakeTest::awaitRegistered);
            System.out.println("tablets: " + FAMILIES * 4 + " people sent in " + sendings + " requests, "
                    + sent.toMillis() + " ms; registered after "
                    + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");
            assertThat(member(packets.getLast().id(), 3)).isPresent();
        }
    }

    /** Of a clock that is set while nobody else asks for it. */
    @Test
    void whatIsFiledAfterTheLeaseIsHeldAndWhatWasFiledBeforeIsRegisteredHoweverLateItComes() {
        Duration[] ahead = {Duration.ZERO};
        try (TestTablet tablet = tablet(80, () -> Instant.now().plus(ahead[0]))) {
            Sealed before = tablet.seal(tablet.family("Antes", 1));
            CLOCK.setForward(CLOCK.now().plus(Duration.ofHours(80)));
            ahead[0] = Duration.ofHours(80);
            Sealed stillBefore = tablet.seal(tablet.family("Aún", 1));
            CLOCK.setForward(CLOCK.now().plus(Duration.ofHours(20)));
            ahead[0] = Duration.ofHours(100);
            Sealed after = tablet.seal(tablet.family("Después", 1));
            tablet.send(List.of(before, stillBefore, after));
            awaitRegistered(before);
            awaitRegistered(stillBefore);
            assertThat(settled(after.id()).fault()).contains(Fault.LEASE_OVER);
            assertThat(settled(after.id()).state()).isEqualTo(State.HELD);
        }
    }
}
