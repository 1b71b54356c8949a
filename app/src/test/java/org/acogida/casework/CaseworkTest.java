package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.acogida.access.Role;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.CarryOutReturn;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.OrderReturn;
import org.acogida.procedure.Command.RecordFear;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Command.SummonInterview;
import org.acogida.procedure.Event.ClaimFiled;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Incident;
import org.acogida.procedure.Manner;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.procedure.ReturnKind;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Safeguard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaseworkTest {

    private static TestDesk desk;

    private final Journeys journeys = new Journeys(7);
    private final CaseId id = new CaseId(UUID.randomUUID());

    @BeforeAll
    static void open() {
        desk = new TestDesk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private RegisterArrival arrival() {
        return journeys.family(TestDesk.MORNING).getFirst();
    }

    private static Command claim() {
        return new FileClaim(Manner.ORAL, "asks for protection");
    }

    @Test
    void whatIsDoneCanBeReadBack() {
        desk.done(id, arrival());
        CaseState state = desk.done(id, claim());
        assertThat(state.claim()).isEqualTo(ClaimStatus.STANDS);
        assertThat(desk.wiring.casework.listHistory(id))
                .extracting(stored -> stored.version())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, state.version()).boxed().toList());
    }

    @Test
    void theSameCommandAgainHasOneEffectAndTheSameAnswer() {
        Submission arrival = desk.submission(id, arrival());
        Answer first = desk.wiring.casework.submit(arrival);
        Answer again = desk.wiring.casework.submit(arrival);
        int version = desk.state(id).version();
        assertThat(first).isEqualTo(new Answer.Done(id, version, false));
        assertThat(again).isEqualTo(new Answer.Done(id, version, true));
    }

    @Test
    void aRefusalIsTheAnswerToTheSameCommandLaterToo() {
        desk.done(id, arrival());
        desk.done(id, claim());
        Submission order = desk.submission(id, new OrderReturn(ReturnKind.DEPORTATION, "reasons", ReceiptAnswer.NO));
        Answer refused = desk.wiring.casework.submit(order);
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        answer -> assertThat(answer.why().by())
                                .extracting(Safeguard::id)
                                .contains("no-return-while-claim"));
        assertThat(desk.wiring.casework.submit(order)).isEqualTo(refused);
    }

    @Test
    void anotherBodyUnderAUsedIdIsNoCommand() {
        Submission arrival = desk.submission(id, arrival());
        desk.wiring.casework.submit(arrival);
        Submission other = Submission.now(arrival.commandId(), id, arrival.by(), arrival.office(), claim());
        assertThat(desk.wiring.casework.submit(other))
                .isEqualTo(new Answer.Invalid(id, "commandId", "casework.id-reused", List.of()));
        assertThat(desk.state(id).claim()).isEqualTo(ClaimStatus.NONE);
    }

    @Test
    void anOfficerWhoLookedAtAnOlderVersionIsTold() {
        int seen = desk.done(id, arrival()).version();
        int actual = desk.done(id, claim()).version();
        Submission late =
                desk.submission(id, new RecordFear(FearAnswer.YES, "words")).expecting(seen);
        assertThat(desk.wiring.casework.submit(late)).isEqualTo(new Answer.Conflict(id, seen, actual));
    }

    @Test
    void aFamilyIsRegisteredWholeOrNotAtAll() {
        CaseId other = new CaseId(UUID.randomUUID());
        Submission head = desk.submission(id, arrival());
        Submission impossible = desk.submission(other, claim());
        assertThat(desk.wiring.casework.submitTogether(List.of(head, impossible)))
                .containsExactly(
                        new Answer.HeldBack(id),
                        new Answer.Invalid(other, "caseId", "casework.unknown-case", List.of(other.toString())));
        assertThat(desk.wiring.casework.find(id)).isEmpty();

        Submission child = desk.submission(other, arrival());
        assertThat(desk.wiring.casework.submitTogether(List.of(head, child, desk.submission(other, claim()))))
                .allMatch(Answer.Done.class::isInstance);
        assertThat(desk.state(other).claim()).isEqualTo(ClaimStatus.STANDS);
    }

    @Test
    void whatTheRoleMayNotDoIsNotDone() {
        desk.done(id, arrival());
        Submission order = Submission.now(
                UUID.randomUUID(),
                id,
                desk.officer(Role.RECEPTION),
                TestDesk.BRIDGE,
                new OrderReturn(ReturnKind.ASSISTED, "reasons", ReceiptAnswer.NO));
        assertThat(desk.wiring.casework.submit(order)).isEqualTo(new Answer.NotAllowed(id, Act.ORDER_RETURN));
        Submission stranger =
                Submission.now(UUID.randomUUID(), id, new OfficerId(UUID.randomUUID()), TestDesk.BRIDGE, claim());
        assertThat(desk.wiring.casework.submit(stranger)).isEqualTo(new Answer.NotAllowed(id, Act.FILE_CLAIM));
    }

    @Test
    void whatCannotBeMeantIsNamed() {
        desk.done(id, arrival());
        Instant tomorrow = desk.now().plus(Duration.ofDays(1));
        Submission claim = desk.submission(id, claim());
        assertThat(desk.wiring.casework.submit(claim.occurred(tomorrow)))
                .isEqualTo(new Answer.Invalid(
                        id, "occurredAt", "casework.future", List.of("2018-10-20 10:00", "2018-10-19 10:00")));
        assertThat(desk.wiring.casework.submit(claim.occurred(Instant.parse("1994-05-05T12:00:00Z"))))
                .isEqualTo(new Answer.Invalid(id, "occurredAt", "casework.no-law", List.of("1994-05-05", "mx")));
        assertThat(desk.wiring.casework.submit(
                        Submission.now(UUID.randomUUID(), id, claim.by(), new OfficeId("nowhere"), claim())))
                .isEqualTo(new Answer.Invalid(id, "office", "casework.unknown-office", List.of("nowhere")));
        for (String text : List.of("\0", "half \ud83d")) {
            assertThat(desk.submit(id, new FileClaim(Manner.ORAL, text)))
                    .isEqualTo(new Answer.Invalid(id, "text", "casework.text", List.of()));
        }
        assertThat(desk.wiring.casework.submit(claim.occurred(desk.now().plus(Duration.ofMinutes(4)))))
                .isInstanceOf(Answer.Done.class);
    }

    @Test
    void nothingIsDatedBeforeTheArrivalNorBeforeTheActItFollows() {
        desk.done(id, arrival());
        Instant entered = desk.state(id).enteredAt().orElseThrow();
        Submission claim = desk.submission(id, claim());
        assertThat(desk.wiring.casework.submit(claim.occurred(entered.minusSeconds(1))))
                .isInstanceOfSatisfying(
                        Answer.Invalid.class, fault -> assertThat(fault.key()).isEqualTo("casework.before-arrival"));
        assertThat(desk.wiring.casework.submit(claim.occurred(entered.plusSeconds(1))))
                .isInstanceOf(Answer.Done.class);
        Submission summons =
                desk.submission(id, new SummonInterview(desk.now().plus(Duration.ofDays(3)), "room 2", ""));
        assertThat(desk.wiring.casework.submit(summons.occurred(entered)))
                .isInstanceOfSatisfying(
                        Answer.Invalid.class, fault -> assertThat(fault.key()).isEqualTo("casework.out-of-sequence"));
        assertThat(desk.wiring.casework.submit(summons.occurred(entered.plusSeconds(1))))
                .isInstanceOf(Answer.Done.class);
    }

    @Test
    void whenItHappenedAndWhenItWasWrittenDownAreKeptApart() {
        desk.done(id, arrival());
        Instant yesterday = desk.now().minus(Duration.ofDays(1));
        Instant before = Instant.now();
        desk.wiring.casework.submit(desk.submission(id, claim()).occurred(yesterday));
        assertThat(desk.wiring.casework.listHistory(id))
                .filteredOn(stored -> stored.entry().event() instanceof ClaimFiled)
                .singleElement()
                .satisfies(stored -> {
                    assertThat(stored.entry().occurredAt()).isEqualTo(yesterday);
                    assertThat(stored.recordedAt()).isBetween(before.minusMillis(1), Instant.now());
                });
    }

    @Test
    void aClaimThatComesAfterAReturnAndWasFiledBeforeItAlarms() {
        desk.done(id, TestDesk.returning("Tarde"));
        desk.beforeReturn(id);
        Instant filed = desk.now();
        desk.pass(Duration.ofHours(2));
        desk.done(id, new OrderReturn(ReturnKind.ASSISTED, "asked for it", ReceiptAnswer.NO));
        assertThat(desk.done(id, new CarryOutReturn("Puente", ReceiptAnswer.NO)).incidents())
                .isEmpty();
        desk.pass(Duration.ofHours(2));
        Answer late = desk.wiring.casework.submit(desk.submission(id, claim()).occurred(filed));
        assertThat(desk.state(id).listOpenIncidents())
                .singleElement()
                .satisfies(incident -> assertThat(incident.kind()).isEqualTo(Incident.Kind.RETURNED_UNDER_PROTECTION));
        assertThat(late)
                .isInstanceOfSatisfying(
                        Answer.Done.class,
                        done -> assertThat(done.version())
                                .isEqualTo(desk.state(id).version()));
        desk.done(id, claim());
        assertThat(desk.state(id).listOpenIncidents()).hasSize(1);
    }

    @Test
    void aPrincipalsWithdrawalOffersTheOthersTheirOwnClaimAndClosesNobodys() {
        List<RegisterArrival> family = journeys.family(TestDesk.MORNING);
        while (family.size() < 3) {
            family = journeys.family(TestDesk.MORNING);
        }
        List<CaseId> ids =
                family.stream().map(member -> new CaseId(UUID.randomUUID())).toList();
        for (int i = 0; i < ids.size(); i++) {
            desk.done(ids.get(i), family.get(i));
        }
        desk.done(ids.getFirst(), claim());
        desk.done(ids.get(1), claim());
        desk.done(ids.getFirst(), new Command.TakeStep(Act.ASK_WITHDRAWAL, "in writing"));
        desk.done(ids.getFirst(), new Command.TakeStep(Act.RATIFY_WITHDRAWAL, "in person"));

        assertThat(desk.state(ids.getFirst()).claim()).isEqualTo(ClaimStatus.WITHDRAWN);
        assertThat(desk.state(ids.get(1)).claim()).isEqualTo(ClaimStatus.STANDS);
        assertThat(desk.state(ids.get(1)).has(Milestone.OWN_CLAIM_OFFERED)).isFalse();
        assertThat(desk.state(ids.get(2)).has(Milestone.OWN_CLAIM_OFFERED)).isTrue();
    }

    @Test
    void aDocumentIsKnownByTheTokenTheProgramGaveIt() {
        desk.done(id, arrival());
        desk.done(id, claim());
        Submission issue = desk.submission(id, new Command.IssueCertificate(""));
        desk.wiring.casework.submit(issue);
        desk.wiring.casework.submit(issue);
        String token = desk.state(id).documents().getOrDefault("certificate", "");
        assertThat(token).hasSize(24);
        assertThat(desk.wiring.documents.find(token)).hasValueSatisfying(document -> {
            assertThat(document.document()).isEqualTo("certificate");
            assertThat(document.issued()).isEqualTo("2018-10-19");
        });
        assertThat(desk.wiring.documents.find("made up\0")).isEmpty();
    }
}
