package org.acogida.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Spoils an exported journal in every way there is: from one bit of the file, over entries changed, taken out, put in and
 * moved, with and without numbers and chain made to fit, to a journal rewritten with its own key.
 */
final class Forger {

    /** How it is spoilt. */
    enum Way {
        FLIP_ENTRY,
        FLIP_ANYWHERE,
        CHANGE,
        CHANGE_AND_CHAIN,
        DELETE,
        DELETE_AND_NUMBER,
        DELETE_AND_CHAIN,
        INSERT,
        INSERT_AND_CHAIN,
        SWAP,
        SWAP_AND_NUMBER,
        SWAP_AND_CHAIN,
        ROW_GONE,
        CUT_OFF,
        TRUNCATE,
        FORK_BY_KEY,
        FORK_AND_GO_ON,
        DROP_COSIGNATURE
    }

    /**
     * A spoilt file.
     *
     * @param first the index of the first entry that is not as it was; -1 where none is
     * @param from the first byte that is not as it was, where bytes were changed and nothing else; else -1
     */
    @SuppressWarnings("ArrayRecordComponent") // made once and never changed
    record Forgery(Way way, byte[] file, long first, long from) {}

    private final TestJournal journal;
    private final List<String> lines;
    private final SplittableRandom random;

    Forger(TestJournal journal, List<String> lines, long seed) {
        this.journal = journal;
        this.lines = new ArrayList<>(lines);
        this.random = new SplittableRandom(seed);
    }

    Forgery spoil(Way way) {
        int index = random.nextInt(journal.leaves.size());
        return switch (way) {
            case FLIP_ENTRY -> flip(way, line(index), index);
            case FLIP_ANYWHERE -> flip(way, random.nextInt(lines.size()), -1);
            case CHANGE, CHANGE_AND_CHAIN -> change(way, index);
            case DELETE, DELETE_AND_NUMBER, DELETE_AND_CHAIN -> delete(way, index);
            case INSERT, INSERT_AND_CHAIN -> insert(way, index);
            case SWAP, SWAP_AND_NUMBER, SWAP_AND_CHAIN -> swap(way, index);
            case ROW_GONE -> gone(way, index);
            case CUT_OFF -> cutOff(way);
            case TRUNCATE -> truncate(way);
            case FORK_BY_KEY, FORK_AND_GO_ON -> fork(way, index);
            case DROP_COSIGNATURE -> dropCosignature(way);
        };
    }

    /** Where an entry's line stands. */
    private int line(int index) {
        int at = 0;
        while (!lines.get(at).startsWith("E\t" + index + "\t")) {
            at++;
        }
        return at;
    }

    private Forgery flip(Way way, int line, int index) {
        byte[] file = String.join("", lines).getBytes(StandardCharsets.UTF_8);
        int start = String.join("", lines.subList(0, line)).getBytes(StandardCharsets.UTF_8).length;
        int at = start + random.nextInt(lines.get(line).getBytes(StandardCharsets.UTF_8).length);
        file[at] ^= (byte) (1 << random.nextInt(8));
        return new Forgery(way, file, index, start);
    }

    private Forgery change(Way way, int index) {
        int at = line(index);
        lines.set(at, lines.get(at).replace("claim-filed", "claim-voided"));
        return forgery(way, index, way == Way.CHANGE_AND_CHAIN, way == Way.CHANGE_AND_CHAIN);
    }

    private Forgery delete(Way way, int index) {
        lines.remove(line(index));
        return forgery(way, index, way != Way.DELETE, way == Way.DELETE_AND_CHAIN);
    }

    private Forgery insert(Way way, int index) {
        String leaf = new String(TestJournal.leaf(5_000 + index, "claim-filed"), StandardCharsets.UTF_8);
        lines.add(line(index), "E\t" + index + "\t" + Base64Text.write(new byte[32]) + "\t" + leaf + "\n");
        return forgery(way, index, true, way == Way.INSERT_AND_CHAIN);
    }

    private Forgery swap(Way way, int index) {
        int first = Math.min(index, journal.leaves.size() - 2);
        int second = first + 1 + random.nextInt(journal.leaves.size() - first - 1);
        Collections.swap(lines, line(first), line(second));
        return forgery(way, first, way != Way.SWAP, way == Way.SWAP_AND_CHAIN);
    }

    private Forgery gone(Way way, int index) {
        String[] fields = lines.get(line(index)).split("\t", -1);
        lines.set(line(index), "X\t" + fields[1] + "\t" + fields[2] + "\t" + fields[4] + "\n");
        return forgery(way, index, false, false);
    }

    private Forgery cutOff(Way way) {
        byte[] file = String.join("", lines).getBytes(StandardCharsets.UTF_8);
        return new Forgery(way, Arrays.copyOf(file, random.nextInt(file.length)), -1, -1);
    }

    /** After an earlier checkpoint, as if nothing had come after it. */
    private Forgery truncate(Way way) {
        int keep = TestJournal.EACH * (1 + random.nextInt(journal.leaves.size() / TestJournal.EACH - 1));
        List<String> kept = new ArrayList<>(lines.subList(0, line(keep)));
        kept.add("Z\n");
        return new Forgery(way, TestJournal.bytes(kept), keep, -1);
    }

    /** Whoever holds the key signs another journal. */
    private Forgery fork(Way way, int index) {
        TestJournal other = new TestJournal(journal.leaves.size());
        if (way == Way.FORK_BY_KEY) {
            other.leaves.set(index, TestJournal.leaf(index, "claim-voided"));
        } else {
            for (int i = index; i < other.leaves.size(); i++) {
                other.leaves.set(i, TestJournal.leaf(10_000 + i, "claim-filed"));
            }
            other.leaves.add(TestJournal.leaf(9_999, "claim-filed"));
        }
        return new Forgery(way, other.export(), index, -1);
    }

    private Forgery dropCosignature(Way way) {
        lines.removeIf(line -> line.startsWith("|\u2014 ombudsman"));
        return forgery(way, -1, false, false);
    }

    private Forgery forgery(Way way, int index, boolean number, boolean chain) {
        if (number) {
            renumber(chain);
        }
        return new Forgery(way, TestJournal.bytes(lines), index, -1);
    }

    /** Gives entries the numbers, and if wanted the chain, that they would have. */
    private void renumber(boolean fit) {
        TreeHash hash = new TreeHash();
        byte[] chain = hash.firstLink(TestJournal.KEY.verifier().name());
        int number = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("E\t")) {
                String[] fields = lines.get(i).stripTrailing().split("\t", 4);
                chain = hash.link(chain, hash.leaf(fields[3].getBytes(StandardCharsets.UTF_8)));
                String link = fit ? Base64Text.write(chain) : fields[2];
                lines.set(i, "E\t" + number++ + "\t" + link + "\t" + fields[3] + "\n");
            }
        }
    }
}
