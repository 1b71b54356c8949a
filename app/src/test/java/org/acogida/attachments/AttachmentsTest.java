package org.acogida.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.attachments.Attachments.Attached;
import org.acogida.attachments.Attachments.Outcome;
import org.acogida.casework.Answer;
import org.acogida.casework.TestDesk;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Person;
import org.acogida.rulebook.OfficeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
    private static final byte[] BYTES = "%PDF-1.7 canario".getBytes(StandardCharsets.US_ASCII);
    private static final AttachedFile PASSPORT = AttachedFile.of("pasaporte canario.pdf", BYTES);

    private final TestDesk desk = new TestDesk();
    private final Attachments attachments = new Attachments(desk.wiring.client, desk.wiring.casework, desk.wiring.keys);
    private final CaseId id = new CaseId(UUID.randomUUID());

    @BeforeEach
    void register() {
        Person ana = new Person(
                "Ana",
                "Ruiz",
                Person.Sex.F,
                Optional.empty(),
                "HND",
                Set.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                "");
        Circumstances crossing = new Circumstances(
                Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, false, false, "");
        desk.done(
                id,
                new RegisterArrival(
                        new HouseholdId(UUID.randomUUID()),
                        TestDesk.MORNING,
                        ana,
                        crossing,
                        org.acogida.procedure.Role.HEAD));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Outcome add(UUID command, AttachedFile file, Role role) {
        return attachments.add(id, command, file, desk.officer(role), TestDesk.BRIDGE);
    }

    private long count(String table) {
        return desk.wiring
                .client
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void aFileStandsInTheCaseWithWhatItIsAndItsBytesApart() {
        UUID command = UUID.randomUUID();
        assertThat(add(command, PASSPORT, Role.RECEPTION).answer()).isInstanceOf(Answer.Done.class);
        Attached attached =
                Attachments.list(desk.wiring.casework.listHistory(id)).getFirst();
        assertThat(attached.added().details()).isEqualTo(PASSPORT.details());
        assertThat(attached.entry().entry().by()).isEqualTo(desk.officer(Role.RECEPTION));
        assertThat(attachments.find(id, attached.added().attachment())).contains(BYTES);
        assertThat(attachments.find(
                        new CaseId(UUID.randomUUID()), attached.added().attachment()))
                .isEmpty();
        assertThat(desk.wiring
                        .client
                        .sql("select clear::text from event where kind = 'attachment-added'")
                        .query(String.class)
                        .single())
                .contains(command.toString())
                .doesNotContain("canario", PASSPORT.details().digest(), "PDF");
    }

    @Test
    void theSameFileAgainIsRecognisedAndTheSameFormAgainHasNoSecondEffect() {
        UUID command = UUID.randomUUID();
        add(command, PASSPORT, Role.SUPERVISOR);
        Outcome again = add(command, PASSPORT, Role.SUPERVISOR);
        assertThat(again.known()).isEmpty();
        assertThat(again.answer()).isInstanceOf(Answer.Done.class);
        Outcome other = add(UUID.randomUUID(), AttachedFile.of("otro nombre.pdf", BYTES), Role.RECEPTION);
        assertThat(other.known().map(known -> known.added().details().name())).contains("pasaporte canario.pdf");
        assertThat(count("attachment_part")).isEqualTo(1);
        add(UUID.randomUUID(), AttachedFile.of("otro.pdf", "%PDF-2".getBytes(StandardCharsets.US_ASCII)), Role.LEGAL);
        assertThat(Attachments.list(desk.wiring.casework.listHistory(id))).hasSize(2);
    }

    @Test
    void whatIsNotDoneLeavesNoBytes() {
        long events = count("event");
        OfficeId elsewhere = new OfficeId("no-such-office");
        assertThat(attachments
                        .add(id, UUID.randomUUID(), PASSPORT, desk.officer(Role.RECEPTION), elsewhere)
                        .answer())
                .isInstanceOf(Answer.Invalid.class);
        assertThat(count("attachment_part")).isZero();
        desk.wiring
                .client
                .sql("insert into attachment_part values (:id, :case, :bytes)")
                .param("id", new UUID(7, 7))
                .param("case", id.value())
                .param("bytes", BYTES)
                .update();
        assertThatThrownBy(() -> add(new UUID(7, 7), PASSPORT, Role.RECEPTION))
                .hasStackTraceContaining("attachment_part_pkey");
        assertThat(count("event")).isEqualTo(events);
    }

    @Test
    void bytesAreNeverChangedByTheProgram() {
        add(UUID.randomUUID(), PASSPORT, Role.SUPERVISOR);
        assertThatThrownBy(() -> desk.wiring
                        .client
                        .sql("update attachment_part set payload = 'x'")
                        .update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        desk.wiring.client.sql("delete from attachment_part").update())
                .hasStackTraceContaining("permission denied");
    }
}
