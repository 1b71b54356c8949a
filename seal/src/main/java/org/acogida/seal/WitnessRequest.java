package org.acogida.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * What a journal hands a witness: a checkpoint, and the proof that it goes on from the one the witness saw last; in the form
 * that C2SP {@code tlog-witness} takes by {@code add-checkpoint}.
 *
 * @param old the size of the checkpoint that the witness saw last; 0 where it saw none
 * @param proof of consistency from the old size; nothing where that is 0 or the same
 */
public record WitnessRequest(long old, List<byte[]> proof, SignedNote checkpoint) {

    private static final int LONGEST_PROOF = 63;
    private static final String OLD = "old ";

    public WitnessRequest {
        proof = List.copyOf(proof);
        if (old < 0 || proof.size() > LONGEST_PROOF) {
            throw new SealException("request.form");
        }
    }

    /** Reads one; a bare checkpoint is one for a witness that saw none before. */
    public static WitnessRequest parse(String text) {
        if (!text.startsWith(OLD)) {
            return new WitnessRequest(0, List.of(), SignedNote.parse(text));
        }
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new SealException("request.form");
        }
        String[] lines = text.substring(0, end).split("\n", -1);
        List<byte[]> proof = new ArrayList<>();
        for (String line : List.of(lines).subList(1, lines.length)) {
            proof.add(Base64Text.readHash(line).orElseThrow(() -> new SealException("request.form")));
        }
        return new WitnessRequest(size(lines[0]), proof, SignedNote.parse(text.substring(end + 2)));
    }

    private static long size(String line) {
        try {
            return Long.parseLong(line.substring(OLD.length()));
        } catch (NumberFormatException _) {
            throw new SealException("request.form");
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(OLD).append(old).append('\n');
        proof.forEach(one -> text.append(Base64Text.write(one)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
