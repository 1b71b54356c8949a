package org.acogida.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A journal of made-up entries, and its export; a forger's too, who changes what is in the lists before it is written. */
final class TestJournal {

    static final SigningKey KEY = SigningKey.of("acogida/test", KeyType.NOTE, new byte[32]);
    static final SigningKey WITNESS = SigningKey.of("ombudsman.example/w1", KeyType.COSIGNATURE, new byte[32]);
    static final Instant NOON = Instant.parse("2018-10-19T12:00:00Z");

    /** How many entries a checkpoint comes after. */
    static final int EACH = 250;

    final List<byte[]> leaves = new ArrayList<>();

    TestJournal(int entries) {
        for (int i = 0; i < entries; i++) {
            leaves.add(leaf(i, "claim-filed"));
        }
    }

    static byte[] leaf(long index, String kind) {
        return new JournalEntry(
                        2 * index + 1,
                        new UUID(0x18, index),
                        new UUID(0x19, index / 4),
                        (int) (index % 4) + 1,
                        kind,
                        "mx-2018",
                        "ciudad-hidalgo",
                        new UUID(0x20, 1),
                        NOON.plusSeconds(index),
                        NOON.plusSeconds(index + 1),
                        new UUID(0x21, index),
                        "{\"clocks\": [{\"at\": \"2018-10-19T12:00:00Z\", \"clock\": \"decide\", \"kind\": \"STARTED\"}]}",
                        Optional.of(
                                TreeHash.sha256().digest(Long.toString(index).getBytes(StandardCharsets.UTF_8))),
                        Optional.empty())
                .leaf();
    }

    /** The checkpoint of so many entries, as the journal signs it. */
    SignedNote checkpoint(int size) {
        TreeHash hash = new TreeHash();
        Frontier tree = new Frontier();
        leaves.subList(0, size).forEach(leaf -> tree.add(hash.leaf(leaf)));
        return SignedNote.sign(Checkpoint.of(KEY.verifier().name(), tree).text(), KEY);
    }

    /** As it is exported, line by line; the last checkpoint is cosigned. */
    List<String> lines() {
        String text = new String(export(), StandardCharsets.UTF_8);
        return new ArrayList<>(List.of(text.split("(?<=\n)")));
    }

    byte[] export() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JournalWriter writer = new JournalWriter(out, KEY.verifier())) {
            TreeHash hash = new TreeHash();
            Frontier tree = new Frontier();
            byte[] chain = hash.firstLink(KEY.verifier().name());
            for (byte[] leaf : leaves) {
                byte[] hashed = hash.leaf(leaf);
                chain = hash.link(chain, hashed);
                tree.add(hashed);
                writer.entry(leaf, chain);
                if (tree.size() % EACH == 0 || tree.size() == leaves.size()) {
                    writer.checkpoint(signed(tree));
                }
            }
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private SignedNote signed(Frontier tree) {
        SignedNote note =
                SignedNote.sign(Checkpoint.of(KEY.verifier().name(), tree).text(), KEY);
        return tree.size() == leaves.size() ? note.with(List.of(Cosignature.make(note.text(), WITNESS, NOON))) : note;
    }

    /** Lines as a file whose numbers and digest are right again, as a forger would leave it. */
    static byte[] bytes(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.stream().filter(line -> !line.startsWith("Z")).forEach(text::append);
        byte[] before = text.toString().getBytes(StandardCharsets.UTF_8);
        long entries =
                lines.stream().filter(line -> line.matches("(?s)[EX]\t.*")).count();
        long checkpoints = lines.stream().filter(line -> line.equals("C\n")).count();
        String digest = HexFormat.of().formatHex(TreeHash.sha256().digest(before));
        text.append("Z\t")
                .append(entries)
                .append('\t')
                .append(checkpoints)
                .append('\t')
                .append(digest)
                .append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
