package org.acogida.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with signatures below it: C2SP {@code signed-note}.
 *
 * @param text ends with a newline; has no control characters but newlines
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        boolean control = text.chars().anyMatch(c -> c < ' ' && c != '\n');
        if (!text.endsWith("\n") || control || signatures.size() > MOST_SIGNATURES) {
            throw new SealException("note.form");
        }
    }

    /** A text signed by one key. */
    public static SignedNote sign(String text, SigningKey key) {
        return new SignedNote(
                text,
                List.of(new NoteSignature(
                        key.verifier().name(), key.verifier().id(), key.sign(text.getBytes(StandardCharsets.UTF_8)))));
    }

    /** Reads a note; refuses what is none. */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
            throw new SealException("note.form");
        }
        return new SignedNote(note.substring(0, end + 1), signatures(note.substring(end + 2)));
    }

    /** Signature lines, each with its end; refuses what is none. */
    public static List<NoteSignature> signatures(String lines) {
        if (!lines.endsWith("\n")) {
            throw new SealException("note.form");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.find(line).orElseThrow(() -> new SealException("note.form")));
        }
        return signatures;
    }

    /** The same note with further signatures; what it has already is left out. */
    public SignedNote with(List<NoteSignature> further) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        further.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return new SignedNote(text, all);
    }

    /** Whether a key signed the text; one bad signature in its name is enough to say no. */
    public boolean isSignedBy(VerifierKey key) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        List<NoteSignature> made = signatures.stream().filter(key::made).toList();
        return !made.isEmpty() && made.stream().allMatch(one -> key.verify(message, one.bytes()));
    }

    /** The note as it is written. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(one -> note.append(one).append('\n'));
        return note.toString();
    }
}
