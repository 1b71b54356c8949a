package org.acogida.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.acogida.seal.Forger.Forgery;
import org.acogida.seal.Forger.Way;
import org.acogida.seal.Verdict.Sound;
import org.acogida.seal.Verdict.Unsound;
import org.junit.jupiter.api.Test;

class VerifierTest {

    /** How many forgeries are tried; {@code ./verify tamper} tries ten thousand. */
    private static final int FORGERIES = Integer.getInteger("tamperings", 306);

    private static final VerifierKey KEY = TestJournal.KEY.verifier();

    private final TestJournal journal = new TestJournal(1_000);
    private final Verifier verifier =
            new Verifier(KEY, List.of(journal.checkpoint(1_000)), List.of(TestJournal.WITNESS.verifier()));

    private Verdict check(Verifier by, byte[] file) {
        try {
            return by.check(new ByteArrayInputStream(file), _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Unsound fault(List<String> lines) {
        return (Unsound) check(new Verifier(KEY, List.of(), List.of()), TestJournal.bytes(lines));
    }

    @Test
    void aJournalAsItWasSealedIsSound() {
        Sound sound = (Sound) check(verifier, journal.export());
        assertThat(sound.last().size()).isEqualTo(1_000);
        assertThat(sound.checkpoints()).isEqualTo(4);
        assertThat(sound.seen()).containsExactly(new Verdict.Seen("ombudsman.example/w1", 1_000, TestJournal.NOON));
        assertThat(check(verifier, TestJournal.bytes(journal.lines()))).isEqualTo(sound);
    }

    @Test
    void aJournalWithoutEntriesIsSound() {
        Verifier bare = new Verifier(KEY, List.of(), List.of());
        assertThat(((Sound) check(bare, new TestJournal(0).export())).last().size())
                .isZero();
    }

    /** Each kind of forgery in turn, at another place each time; every report names the entry, or else the byte. */
    @Test
    void everyForgeryIsCaughtAndNamed() {
        Way[] ways = Way.values();
        List<String> lines = journal.lines();
        for (int i = 0; i < FORGERIES; i++) {
            Forgery forgery = new Forger(journal, lines, i).spoil(ways[i % ways.length]);
            caught(forgery, i);
        }
    }

    private void caught(Forgery forgery, int seed) {
        String which = forgery.way() + ", seed " + seed;
        Verdict verdict;
        try {
            verdict = check(verifier, forgery.file());
        } catch (SealException refused) {
            assertThat(forgery.way()).as(which).isIn(Way.FLIP_ANYWHERE, Way.CUT_OFF);
            assertThat(refused.key()).as(which).startsWith("file.");
            return;
        }
        assertThat(verdict).as(which).isInstanceOf(Unsound.class);
        Unsound unsound = (Unsound) verdict;
        boolean named = forgery.first() >= 0 && unsound.from() <= forgery.first() && forgery.first() <= unsound.to();
        boolean byByte = forgery.from() >= 0 && unsound.offset() >= forgery.from() && unsound.from() < 0;
        assertThat(named || byByte || forgery.first() < 0)
                .as(which + ": " + unsound)
                .isTrue();
        assertThat(Wordings.in(Locale.of("es")).sentence(unsound)).as(which).isNotBlank();
    }

    @Test
    void anEntryThatWasChangedAloneIsNamedByItself() {
        List<String> lines = journal.lines();
        lines.replaceAll(line -> line.startsWith("E\t321\t") ? line.replace("mx-2018", "mx-2019") : line);
        Unsound fault = fault(lines);
        assertThat(fault.key()).isEqualTo("entry.altered");
        assertThat(fault.from()).isEqualTo(321).isEqualTo(fault.to());
        assertThat(Wordings.in(Locale.ENGLISH).sentence(fault))
                .startsWith("Entry 321 (position 643, event 00000000-0000-0018-0000-000000000141), bytes "
                        + fault.offset() + " to ");
    }

    @Test
    void whoeverMakesTheChainFitIsCaughtByTheNextCheckpoint() {
        TestJournal changed = new TestJournal(1_000);
        changed.leaves.set(321, TestJournal.leaf(321, "claim-voided"));
        List<String> forged = changed.lines();
        List<String> lines = journal.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("E\t")) {
                lines.set(i, forged.get(i));
            }
        }
        Unsound fault = fault(lines);
        assertThat(fault.key()).isEqualTo("checkpoint.root");
        assertThat(fault.from()).isEqualTo(250);
        assertThat(fault.to()).isEqualTo(499);
    }

    @Test
    void whatIsNotSealedIsTold() {
        List<String> lines = journal.lines();
        lines.add(lines.size() - 1, "U\t7\t00000000-0000-0000-0000-000000000007\n");
        assertThat(fault(lines).key()).isEqualTo("entry.stray");
    }

    @Test
    void aTruncatedJournalIsSoundToWhoeverHoldsNothing() {
        List<String> lines = journal.lines();
        int cut = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("E\t750\t"))
                .findFirst()
                .orElseThrow());
        byte[] file = TestJournal.bytes(lines.subList(0, cut));
        assertThat(check(new Verifier(KEY, List.of(), List.of()), file)).isInstanceOf(Sound.class);
        Unsound fault = (Unsound) check(verifier, file);
        assertThat(fault.key()).isEqualTo("held.shortened");
        assertThat(fault.from()).isEqualTo(750);
    }

    @Test
    void anotherKeyAnotherJournalAndAnotherFormAreRefused() {
        SigningKey other = SigningKey.generate("acogida/other", KeyType.NOTE);
        assertThatThrownBy(() -> check(new Verifier(other.verifier(), List.of(), List.of()), journal.export()))
                .hasMessageStartingWith("file.other-key");
        byte[] later = new String(journal.export(), StandardCharsets.UTF_8)
                .replace("acogida-journal/1", "acogida-journal/2")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> check(verifier, later)).hasMessageStartingWith("file.format");
        SignedNote foreign =
                SignedNote.sign(Checkpoint.of("acogida/other", new Frontier()).text(), other);
        assertThatThrownBy(() -> new Verifier(KEY, List.of(foreign), List.of()))
                .hasMessageStartingWith("checkpoint.other-journal");
        SignedNote forged =
                SignedNote.sign(Checkpoint.of(KEY.name(), new Frontier()).text(), other);
        assertThatThrownBy(() -> new Verifier(KEY, List.of(forged), List.of()))
                .hasMessageStartingWith("checkpoint.not-signed");
        assertThatThrownBy(() -> new Verifier(KEY, List.of(), List.of(KEY))).hasMessageStartingWith("key.witness");
    }
}
