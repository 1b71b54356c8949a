package org.acogida.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.acogida.seal.Verdict.Unsound;

/** One export on its way through the verifier, line by line. */
final class Reading {

    private static final int TELL_EACH = 10_000;

    private final Verifier verifier;
    private final Lines lines;
    private final LongConsumer entriesRead;
    private final TreeHash hash = new TreeHash();
    private final Frontier tree = new Frontier();
    private final MessageDigest digest = TreeHash.sha256();
    private final CheckpointReading checkpoints;
    private byte[] chain;
    private boolean ended;

    Reading(Verifier verifier, Lines lines, LongConsumer entriesRead) {
        this.verifier = verifier;
        this.lines = lines;
        this.entriesRead = entriesRead;
        this.checkpoints = new CheckpointReading(verifier, tree);
        this.chain = hash.firstLink(verifier.journal().name());
    }

    Verdict read() throws IOException {
        head();
        Optional<Unsound> fault = Optional.empty();
        while (fault.isEmpty() && lines.next()) {
            fault = checkpoints.isOver(lines) ? checkpoints.close().or(this::line) : line();
        }
        return fault.or(this::atEnd).map(Verdict.class::cast).orElseGet(checkpoints::sound);
    }

    private void head() throws IOException {
        if (!lines.next() || !lines.text().equals(JournalWriter.FORMAT)) {
            throw new SealException("file.format", JournalWriter.FORMAT);
        }
        count();
        if (!lines.next() || !lines.text().startsWith("K\t")) {
            throw new SealException("file.format", JournalWriter.FORMAT);
        }
        String named = lines.text().substring(2);
        if (!named.equals(verifier.journal().toString())) {
            throw new SealException("file.other-key", named, verifier.journal());
        }
        count();
    }

    /** Into the digest of all that is read. */
    private void count() {
        digest.update(lines.bytes(), lines.start(), lines.end() + 1 - lines.start());
    }

    private Optional<Unsound> line() {
        if (ended) {
            return at("file.after-end");
        }
        if (lines.kind() == 'Z') {
            ended = true;
            return end();
        }
        count();
        return switch (lines.kind()) {
            case 'E' -> entry();
            case 'X' -> gone();
            case 'C' -> checkpoints.open(lines);
            case '|' -> checkpoints.add(lines);
            case 'U' -> stray();
            default -> at("file.line");
        };
    }

    /** Something is wrong at the start of this line. */
    private Optional<Unsound> at(String key) {
        return Optional.of(new Unsound(key, List.of(lines.offset()), lines.offset(), -1, -1));
    }

    private Optional<Unsound> entry() {
        int index = lines.afterTab(lines.start());
        int stated = index < 0 ? -1 : lines.afterTab(index);
        int leaf = stated < 0 ? -1 : lines.afterTab(stated);
        if (leaf < 0 || lines.start() + 2 != index) {
            return at("file.line");
        }
        if (!lines.hasField(index, ascii(Long.toString(tree.size())))) {
            return entryFault("entry.other", tree.size(), leaf);
        }
        byte[] hashed = hash.leaf(lines.bytes(), leaf, lines.end() - leaf);
        chain = hash.link(chain, hashed);
        if (!lines.hasField(stated, Base64.getEncoder().encode(chain))) {
            return entryFault("entry.altered", tree.size(), leaf);
        }
        tree.add(hashed);
        return wrongForm(leaf).or(this::compareHeld);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** What was sealed in a form that this verifier does not know. */
    private Optional<Unsound> wrongForm(int leaf) {
        int fields = 1;
        for (int at = lines.afterTab(leaf); at >= 0; at = lines.afterTab(at)) {
            fields++;
        }
        boolean known = fields == JournalEntry.FIELDS && lines.hasField(leaf, ascii(JournalEntry.FORM));
        return known ? Optional.empty() : entryFault("entry.form", tree.size() - 1, leaf);
    }

    private Optional<Unsound> entryFault(String key, long index, int leaf) {
        List<Object> details = List.of(
                index, field(leaf, 1), field(leaf, 2), lines.offset(), lines.after() - 1, field(lines.start(), 1));
        return Optional.of(new Unsound(key, details, lines.offset(), index, index));
    }

    /** A field as it stands, for a sentence. */
    private String field(int from, int number) {
        int start = from;
        for (int i = 0; i < number && start >= 0; i++) {
            start = lines.afterTab(start);
        }
        if (start < 0) {
            return "?";
        }
        int next = lines.afterTab(start);
        int end = next < 0 ? lines.end() : next - 1;
        return new String(lines.bytes(), start, Math.min(end - start, 60), StandardCharsets.UTF_8)
                .replaceAll("[^\\x20-\\x7e]", "?");
    }

    private Optional<Unsound> gone() {
        long index = tree.size();
        List<Object> details = List.of(index, field(lines.start(), 3), lines.offset());
        return Optional.of(new Unsound("entry.gone", details, lines.offset(), index, index));
    }

    private Optional<Unsound> stray() {
        List<Object> details = List.of(field(lines.start(), 1), field(lines.start(), 2), lines.offset());
        return Optional.of(new Unsound("entry.stray", details, lines.offset(), -1, -1));
    }

    private Optional<Unsound> compareHeld() {
        if (tree.size() % TELL_EACH == 0) {
            entriesRead.accept(tree.size());
        }
        return checkpoints.compareHeld();
    }

    private Optional<Unsound> end() {
        List<String> fields = List.of(lines.text().split("\t", -1));
        List<String> counted = new ArrayList<>(List.of("Z"));
        counted.add(Long.toString(tree.size()));
        counted.add(Long.toString(checkpoints.count()));
        if (fields.size() != 4 || !fields.subList(0, 3).equals(counted)) {
            return at("file.counts");
        }
        byte[] written = ascii(fields.getLast());
        byte[] read = ascii(HexFormat.of().formatHex(digest.digest()));
        return Arrays.equals(written, read) ? Optional.empty() : at("file.digest");
    }

    private Optional<Unsound> atEnd() {
        if (!ended) {
            return Optional.of(new Unsound("file.cut-off", List.of(lines.after(), tree.size()), lines.after(), -1, -1));
        }
        if (lines.after() > lines.offset()) {
            return at("file.after-end");
        }
        return checkpoints.atEnd();
    }
}
