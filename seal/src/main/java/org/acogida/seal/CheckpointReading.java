package org.acogida.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.seal.Verdict.Seen;
import org.acogida.seal.Verdict.Sound;
import org.acogida.seal.Verdict.Unsound;

/** The checkpoints of an export, as they come between its entries; and what is held of them outside. */
final class CheckpointReading {

    private final Verifier verifier;
    private final Frontier tree;
    private final List<Checkpoint> held;
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final List<String> note = new ArrayList<>();
    private Checkpoint last;
    private boolean open;
    private long offset;
    private long count;
    /** Up to here the entries are those that somebody outside saw. */
    private long confirmed;

    CheckpointReading(Verifier verifier, Frontier tree) {
        this.verifier = verifier;
        this.tree = tree;
        this.held = verifier.heldCheckpoints();
        this.last = Checkpoint.of(verifier.journal().name(), tree);
    }

    long count() {
        return count;
    }

    /** Whether a checkpoint ended before this line. */
    boolean isOver(Lines lines) {
        return open && lines.kind() != '|';
    }

    Optional<Unsound> open(Lines lines) {
        offset = lines.offset();
        open = true;
        note.clear();
        return lines.text().equals("C") ? Optional.empty() : fault("file.line");
    }

    Optional<Unsound> add(Lines lines) {
        if (!open) {
            return Optional.of(new Unsound("file.line", List.of(lines.offset()), lines.offset(), -1, -1));
        }
        note.add(lines.text().substring(1));
        return Optional.empty();
    }

    private Optional<Unsound> fault(String key, Object... more) {
        return among(key, -1, -1, more);
    }

    /** The same of some entries, from one to another. */
    private Optional<Unsound> among(String key, long from, long to, Object... more) {
        List<Object> details = new ArrayList<>(List.of(offset, tree.size()));
        details.addAll(List.of(more));
        return Optional.of(new Unsound(key, details, offset, from, to));
    }

    /** Judges the checkpoint whose lines were read. */
    Optional<Unsound> close() {
        open = false;
        count++;
        try {
            SignedNote signed = SignedNote.parse(String.join("\n", note) + "\n");
            Checkpoint checkpoint = Checkpoint.parse(signed.text());
            return judge(signed, checkpoint).or(() -> cosignatures(signed, checkpoint));
        } catch (SealException _) {
            return fault("checkpoint.damaged");
        }
    }

    private Optional<Unsound> judge(SignedNote signed, Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(verifier.journal().name())) {
            return fault("checkpoint.foreign", checkpoint.origin());
        }
        if (!signed.isSignedBy(verifier.journal())) {
            return fault("checkpoint.forged");
        }
        if (checkpoint.size() != tree.size() || checkpoint.size() <= last.size()) {
            return among(
                    "checkpoint.misplaced",
                    last.size(),
                    Math.max(checkpoint.size(), tree.size()) - 1,
                    checkpoint.size());
        }
        if (!Arrays.equals(checkpoint.root(), tree.root())) {
            return among("checkpoint.root", last.size(), tree.size() - 1, last.size(), tree.size() - 1);
        }
        last = checkpoint;
        return Optional.empty();
    }

    private Optional<Unsound> cosignatures(SignedNote signed, Checkpoint checkpoint) {
        for (VerifierKey witness : verifier.witnesses()) {
            for (NoteSignature made :
                    signed.signatures().stream().filter(witness::made).toList()) {
                if (!Cosignature.isBy(witness, signed.text(), made)) {
                    return fault("witness.forged", witness.name());
                }
                Instant at = Cosignature.time(made).orElseThrow();
                seen.put(witness.toString(), new Seen(witness.name(), checkpoint.size(), at));
            }
        }
        return Optional.empty();
    }

    /** Whether the entries so far are those of the checkpoints that are held, of this number of entries. */
    Optional<Unsound> compareHeld() {
        for (Checkpoint one : held) {
            if (one.size() == tree.size()) {
                if (!Arrays.equals(one.root(), tree.root())) {
                    return among("held.other", confirmed, tree.size() - 1, confirmed, tree.size() - 1);
                }
                confirmed = tree.size();
            }
        }
        return Optional.empty();
    }

    Optional<Unsound> atEnd() {
        offset = 0;
        if (last.size() != tree.size()) {
            return among("file.unsealed", last.size(), tree.size() - 1, last.size());
        }
        for (Checkpoint one : held) {
            if (one.size() > tree.size()) {
                return among("held.shortened", tree.size(), one.size() - 1, one.size());
            }
        }
        for (VerifierKey witness : verifier.witnesses()) {
            if (!seen.containsKey(witness.toString())) {
                return fault("witness.absent", witness.name());
            }
        }
        return Optional.empty();
    }

    Verdict sound() {
        return new Sound(last, count, List.copyOf(seen.values()));
    }
}
