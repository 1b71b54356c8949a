package org.acogida.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.acogida.casework.RandomLives;
import org.acogida.casework.TestDesk;
import org.acogida.postgres.TestDatabase;
import org.acogida.seal.Checkpoint;
import org.acogida.seal.Cosignature;
import org.acogida.seal.KeyType;
import org.acogida.seal.MerkleProofs;
import org.acogida.seal.NoteSignature;
import org.acogida.seal.SealException;
import org.acogida.seal.SignedNote;
import org.acogida.seal.SigningKey;
import org.acogida.seal.Verdict;
import org.acogida.seal.Verdict.Sound;
import org.acogida.seal.Verdict.Unsound;
import org.acogida.seal.WitnessRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {

    private final SealedDesk desk = new SealedDesk(TestDatabase.migrated(), 100);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private Verdict verify() {
        return desk.verify(desk.export(folder), List.of(), List.of());
    }

    private void sealedTwoHundred() {
        desk.app(SealedDesk.entries(0, 200));
        desk.sealAll();
    }

    @Test
    void allThatOfficersDidIsSealedAndSound() {
        try (TestDesk officers = new TestDesk();
                SealedDesk sealed = new SealedDesk(officers.database)) {
            new RandomLives(officers, 7).live(6);
            sealed.sealAll();
            long entries = officers.wiring
                    .client
                    .sql("select count(*) from event")
                    .query(Long.class)
                    .single();
            Sound sound = (Sound) sealed.verify(sealed.export(folder), List.of(), List.of());
            assertThat(sound.last().size()).isEqualTo(entries).isPositive();
            sealed.restart();
            new RandomLives(officers, 8).live(2);
            sealed.sealAll();
            assertThat(((Sound) sealed.verify(sealed.export(folder), List.of(), List.of()))
                            .last()
                            .size())
                    .isGreaterThan(entries);
        }
    }

    @Test
    void aJournalThatWasThereBeforeIsSealedInBatches() {
        desk.app(SealedDesk.entries(0, 250));
        assertThat(desk.round()).isEqualTo(Sealer.Outcome.MORE);
        assertThat(desk.round()).isEqualTo(Sealer.Outcome.MORE);
        assertThat(desk.round()).isEqualTo(Sealer.Outcome.SEALED);
        assertThat(desk.round()).isEqualTo(Sealer.Outcome.NOTHING);
        assertThat(desk.size()).isEqualTo(250);
        assertThat(((Sound) verify()).last().size()).isEqualTo(250);
    }

    @Test
    void onlyOneProcessSealsAtATime() throws SQLException {
        desk.app(SealedDesk.entries(0, 1));
        try (var other = desk.open();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(40011)");
            assertThat(desk.round()).isEqualTo(Sealer.Outcome.BUSY);
            other.rollback();
        }
        assertThat(desk.round()).isEqualTo(Sealer.Outcome.SEALED);
    }

    @Test
    void nobodyChangesWhatIsSealedNorTheSeal() {
        sealedTwoHundred();
        for (String table : List.of("sealed_entry", "journal_checkpoint", "journal_cosignature")) {
            for (String change : List.of("delete from %s", "truncate %s cascade", "update %s set size = size")) {
                String sql = change.formatted(table)
                        .replace(
                                "set size = size",
                                table.equals("sealed_entry") ? "set position = position" : "set size = size");
                assertThatThrownBy(() -> desk.app(sql)).as(sql).hasMessageContaining("permission denied");
                assertThatThrownBy(() -> desk.owner(sql)).as(sql).hasMessageContaining("rows are only added");
            }
        }
    }

    /** What an owner of the database can do to a row, and what the verifier says of it. */
    @Test
    void whatTheOwnerOfTheDatabaseChangesIsNamed() {
        sealedTwoHundred();
        altered("update event set office = 'tapachula' where position = 42");
        altered("update event set clear = clear || '{\"x\": 1}' where position = 42");
        altered("update event set recorded_at = recorded_at + interval '1 microsecond' where position = 42");
        altered("update person_part set payload = payload || '\\x00' where event_id ="
                + " (select event_id from event where position = 42)");
        altered("delete from person_part where event_id = (select event_id from event where position = 42)");
    }

    private void altered(String sql) {
        SealedDesk other = new SealedDesk(TestDatabase.migrated());
        try (other) {
            other.app(SealedDesk.entries(0, 60));
            other.sealAll();
            other.tamper(sql);
            Unsound fault = (Unsound) other.verify(other.export(folder), List.of(), List.of());
            assertThat(fault.key()).as(sql).isEqualTo("entry.altered");
            assertThat(fault.from()).as(sql).isEqualTo(41);
            assertThat(fault.details().get(1)).as(sql).isEqualTo("42");
        }
    }

    @Test
    void aRowThatIsTakenOutIsNamed() {
        sealedTwoHundred();
        desk.tamper("delete from person_part where event_id = (select event_id from event where position = 42);"
                + "delete from event where position = 42");
        Unsound fault = (Unsound) verify();
        assertThat(fault.key()).isEqualTo("entry.gone");
        assertThat(fault.from()).isEqualTo(41);
    }

    @Test
    void aRowThatIsPutInBehindTheSealIsNamedAndThenSealed() {
        sealedTwoHundred();
        desk.tamper(
                "insert into event overriding system value select -5, gen_random_uuid(), gen_random_uuid(), 1, kind, law,"
                        + " office, officer, occurred_at, recorded_at, command_id, clear from event where position = 42");
        desk.sealAll();
        assertThat(((Unsound) verify()).key()).isEqualTo("entry.stray");
        desk.lookForStrays();
        desk.sealAll();
        assertThat(((Sound) verify()).last().size()).isEqualTo(201);
    }

    @Test
    void theFileOfACaseIsSealedByItsStoredBytes() {
        desk.app("""
                insert into event (event_id, case_id, version, kind, law, office, officer, occurred_at, recorded_at,
                    command_id, clear)
                values (gen_random_uuid(), gen_random_uuid(), 1, 'attachment-added', 'mx-2018', 'ciudad-hidalgo',
                    gen_random_uuid(), now(), now(), gen_random_uuid(),
                    '{"attachment": "00000000-0000-0000-0000-00000000000a", "clocks": []}');
                insert into attachment_part values ('00000000-0000-0000-0000-00000000000a', gen_random_uuid(), '\\x0102')
                """);
        desk.sealAll();
        assertThat(verify()).isInstanceOf(Sound.class);
        desk.owner("update attachment_part set payload = '\\x0103'");
        assertThat(((Unsound) verify()).key()).isEqualTo("entry.altered");
    }

    @Test
    void aSealThatWasChangedIsNotGoneOnWith() {
        sealedTwoHundred();
        desk.tamper("update journal_checkpoint set frontier = frontier || frontier");
        faults(SealFault.Kind.SEAL_CHANGED);
    }

    @Test
    void aSealedEntryPutInOrTakenOutIsNoticedBeforeTheNextCheckpoint() {
        sealedTwoHundred();
        desk.tamper("delete from sealed_entry where seal_index = 199");
        faults(SealFault.Kind.SEAL_CHANGED);
        desk.tamper("insert into sealed_entry select 200, 5000, leaf, chain from sealed_entry where seal_index = 5");
        faults(SealFault.Kind.SEAL_CHANGED);
    }

    @Test
    void withoutItsKeyNothingIsSigned() {
        sealedTwoHundred();
        desk.loseKey();
        desk.restart();
        faults(SealFault.Kind.KEY_LOST);
        assertThat(desk.size()).isEqualTo(200);
    }

    private void faults(SealFault.Kind kind) {
        desk.app(SealedDesk.entries(4_000, 1));
        assertThatThrownBy(desk::round)
                .isInstanceOfSatisfying(
                        SealFault.class, fault -> assertThat(fault.kind()).isEqualTo(kind));
        desk.owner("delete from person_part where event_id in (select event_id from event where case_id ="
                + " lpad(to_hex(1000), 32, '0')::uuid)");
        desk.tamper("delete from event where case_id = lpad(to_hex(1000), 32, '0')::uuid");
    }

    @Test
    void aWitnessIsProvedThatTheJournalGoesOnAndItsCosignatureIsKept() {
        desk.app(SealedDesk.entries(0, 130));
        desk.sealAll();
        SignedNote first = desk.sealed.findLast().orElseThrow().note();
        desk.app(SealedDesk.entries(200, 77));
        desk.sealAll();
        WitnessRequest request = desk.sealed.requestSince(130).orElseThrow();
        Checkpoint before = Checkpoint.parse(first.text());
        Checkpoint after = Checkpoint.parse(request.checkpoint().text());
        assertThat(MerkleProofs.continues(before, after, request.proof())).isTrue();
        SigningKey witness = SigningKey.generate("ombudsman.example/w1", KeyType.COSIGNATURE);
        NoteSignature made =
                Cosignature.make(after.text(), witness, Clock.systemUTC().instant());
        SignedNote cosigned = request.checkpoint().with(List.of(made));
        assertThat(desk.sealed
                        .addCosignature(cosigned, witness.verifier(), Clock.systemUTC())
                        .size())
                .isEqualTo(207);
        assertThat(desk.sealed.state().witnesses()).hasSize(1);
        Sound sound = (Sound) desk.verify(desk.export(folder), List.of(first), List.of(witness.verifier()));
        assertThat(sound.seen()).hasSize(1);
    }

    @Test
    void whatIsNoCosignatureOfThisJournalIsRefused() {
        sealedTwoHundred();
        SigningKey witness = SigningKey.generate("ombudsman.example/w1", KeyType.COSIGNATURE);
        SignedNote bare = desk.sealed.findLast().orElseThrow().note();
        assertThatThrownBy(() -> desk.sealed.addCosignature(bare, witness.verifier(), Clock.systemUTC()))
                .isInstanceOf(SealException.class)
                .hasMessageStartingWith("cosignature.none");
        String text = bare.text().replace("\n200\n", "\n199\n");
        SignedNote other = new SignedNote(
                text, List.of(Cosignature.make(text, witness, Clock.systemUTC().instant())));
        assertThatThrownBy(() -> desk.sealed.addCosignature(other, witness.verifier(), Clock.systemUTC()))
                .hasMessageStartingWith("checkpoint.unknown");
    }
}
