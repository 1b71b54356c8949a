package org.acogida.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WitnessTest {

    private final TestJournal journal = new TestJournal(300);
    private final Witness witness = new Witness(TestJournal.WITNESS, TestJournal.KEY.verifier());

    private WitnessRequest request(TestJournal of, int old, int size) {
        TreeHash hash = new TreeHash();
        List<byte[]> proof = new ArrayList<>();
        for (MerkleProofs.Range range : MerkleProofs.consistency(old, size)) {
            Frontier tree = new Frontier();
            of.leaves.subList((int) range.from(), (int) range.to()).forEach(leaf -> tree.add(hash.leaf(leaf)));
            proof.add(tree.root());
        }
        WitnessRequest request = new WitnessRequest(old, proof, of.checkpoint(size));
        assertThat(WitnessRequest.parse(request.toString())).hasToString(request.toString());
        return request;
    }

    private void refuses(WitnessRequest request, String key) {
        assertThatThrownBy(() -> witness.cosign(request, Optional.of(journal.checkpoint(120)), TestJournal.NOON))
                .isInstanceOf(SealException.class)
                .hasMessageStartingWith(key);
    }

    @Test
    void aJournalThatGoesOnIsCosigned() {
        SignedNote first = journal.checkpoint(120);
        NoteSignature made = witness.cosign(WitnessRequest.parse(first.toString()), Optional.empty(), TestJournal.NOON);
        assertThat(Cosignature.isBy(TestJournal.WITNESS.verifier(), first.text(), made))
                .isTrue();
        NoteSignature next = witness.cosign(request(journal, 120, 300), Optional.of(first), TestJournal.NOON);
        assertThat(Cosignature.isBy(
                        TestJournal.WITNESS.verifier(), journal.checkpoint(300).text(), next))
                .isTrue();
        assertThat(witness.cosign(request(journal, 120, 120), Optional.of(first), TestJournal.NOON))
                .isEqualTo(made);
    }

    @Test
    void aJournalThatWasRewrittenIsNot() {
        TestJournal other = new TestJournal(300);
        other.leaves.set(7, TestJournal.leaf(7, "claim-voided"));
        refuses(request(other, 120, 300), "witness.inconsistent");
        refuses(request(other, 120, 120), "witness.fork");
        refuses(request(journal, 0, 100), "witness.older");
        refuses(request(journal, 100, 300), "witness.old");
    }

    @Test
    void aCheckpointThatTheJournalDidNotSignIsNot() {
        SigningKey other = SigningKey.generate(TestJournal.KEY.verifier().name(), KeyType.NOTE);
        SignedNote forged = SignedNote.sign(journal.checkpoint(200).text(), other);
        refuses(new WitnessRequest(120, List.of(), forged), "checkpoint.not-signed");
    }

    @Test
    void whatIsNoRequestIsRefused() {
        List.of("old x\n\n" + journal.checkpoint(5), "old 5\n", "old 5\nAA==\n\n" + journal.checkpoint(5))
                .forEach(text ->
                        assertThatThrownBy(() -> WitnessRequest.parse(text)).isInstanceOf(SealException.class));
    }
}
