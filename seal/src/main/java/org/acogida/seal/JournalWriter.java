package org.acogida.seal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Writes a sealed journal as the verifier reads it: entries in the order of the seal, each checkpoint after the entries it
 * seals, what is not sealed though it should be, and an end. Told line by line in {@code docs/verify-the-journal.md}. Not
 * for several threads.
 */
public final class JournalWriter implements AutoCloseable {

    /** The first line; another number where a line means something else. */
    public static final String FORMAT = "acogida-journal/1";

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest = TreeHash.sha256();
    private final OutputStream out;
    private long entries;
    private long checkpoints;

    public JournalWriter(OutputStream out, VerifierKey journal) throws IOException {
        this.out = new BufferedOutputStream(new DigestOutputStream(out, digest), BUFFER);
        line(FORMAT);
        line("K\t" + journal);
    }

    /** The next entry, with the chain after it. */
    public void entry(byte[] leaf, byte[] chain) throws IOException {
        write("E\t" + entries + "\t" + Base64Text.write(chain) + "\t");
        out.write(leaf);
        out.write('\n');
        entries++;
    }

    /** The next entry, of which there is no more than the seal. */
    public void gone(long position, byte[] chain) throws IOException {
        line("X\t" + entries + "\t" + Base64Text.write(chain) + "\t" + position);
        entries++;
    }

    /** A checkpoint of the entries so far, with its cosignatures. */
    public void checkpoint(SignedNote note) throws IOException {
        line("C");
        String text = note.toString();
        for (String one : text.substring(0, text.length() - 1).split("\n", -1)) {
            line("|" + one);
        }
        checkpoints++;
    }

    /** A row that stands among sealed ones and is not sealed. */
    public void stray(long position, UUID eventId) throws IOException {
        line("U\t" + position + "\t" + eventId);
    }

    /** The end, without which the file counts as cut off. */
    public void end() throws IOException {
        out.flush();
        String soFar = HexFormat.of().formatHex(digest.digest());
        line("Z\t" + entries + "\t" + checkpoints + "\t" + soFar);
        out.flush();
    }

    private void line(String text) throws IOException {
        write(text);
        out.write('\n');
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
