package org.acogida.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Trees against the roots that Certificate Transparency's own tests publish, and proofs against trees of every small size. */
class TreeTest {

    private static final long SEEDS = Long.getLong("seeds", 200);

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final TreeHash hash = new TreeHash();

    @Test
    void rootsAreThoseThatArePublished() {
        Frontier tree = new Frontier();
        assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(ROOTS.getFirst());
        for (int i = 0; i < LEAVES.size(); i++) {
            tree.add(hash.leaf(HexFormat.of().parseHex(LEAVES.get(i))));
            assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(ROOTS.get(i + 1));
        }
    }

    @Test
    void aTreeThatWasKeptGoesOn() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<byte[]> leaves = leaves(1 + (int) (seed % 70));
            Frontier whole = tree(leaves);
            int cut = random.nextInt(leaves.size() + 1);
            Frontier first = tree(leaves.subList(0, cut));
            Frontier later = Frontier.of(cut, first.toBytes());
            leaves.subList(cut, leaves.size()).forEach(later::add);
            assertThat(later.root()).isEqualTo(whole.root());
            assertThat(later.toBytes()).isEqualTo(whole.toBytes());
        }
        assertThatThrownBy(() -> Frontier.of(3, new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyLeafIsProvedInEveryTree() {
        List<byte[]> leaves = leaves(40);
        for (int size = 1; size <= leaves.size(); size++) {
            Checkpoint checkpoint = checkpoint(leaves, size);
            for (int index = 0; index < size; index++) {
                List<byte[]> proof = hashes(leaves, MerkleProofs.inclusion(index, size));
                assertThat(MerkleProofs.includes(checkpoint, index, leaves.get(index), proof))
                        .isTrue();
                assertThat(MerkleProofs.includes(checkpoint, index, hash.empty(), proof))
                        .isFalse();
                assertThat(MerkleProofs.includes(checkpoint, (index + 1) % size, leaves.get(index), proof))
                        .isEqualTo(size == 1);
                spoilt(proof)
                        .forEach(bad -> assertThat(
                                        MerkleProofs.includes(checkpoint, checkpoint.size() - 1, leaves.getLast(), bad))
                                .isFalse());
            }
        }
    }

    @Test
    void everyTreeIsProvedToGoOn() {
        List<byte[]> leaves = leaves(40);
        for (int size = 1; size <= leaves.size(); size++) {
            Checkpoint after = checkpoint(leaves, size);
            for (int smaller = 0; smaller <= size; smaller++) {
                Checkpoint before = checkpoint(leaves, smaller);
                List<byte[]> proof = hashes(leaves, MerkleProofs.consistency(smaller, size));
                assertThat(MerkleProofs.continues(before, after, proof)).isTrue();
                if (smaller > 0) {
                    Checkpoint other = new Checkpoint("other", smaller, hash.empty());
                    assertThat(MerkleProofs.continues(other, after, proof)).isFalse();
                    spoilt(proof)
                            .forEach(bad -> assertThat(MerkleProofs.continues(before, after, bad))
                                    .isFalse());
                }
            }
        }
    }

    /** A proof with a hash changed, one taken out, and one too many. */
    private List<List<byte[]>> spoilt(List<byte[]> proof) {
        List<List<byte[]>> all = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            List<byte[]> changed = new ArrayList<>(proof);
            changed.set(i, hash.node(proof.get(i), proof.get(i)));
            all.add(changed);
            List<byte[]> shorter = new ArrayList<>(proof);
            shorter.remove(i);
            all.add(shorter);
        }
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(hash.empty());
        all.add(longer);
        return all;
    }

    private List<byte[]> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> hash.leaf(new byte[] {(byte) i}))
                .toList();
    }

    private static Frontier tree(List<byte[]> leaves) {
        Frontier tree = new Frontier();
        leaves.forEach(tree::add);
        return tree;
    }

    private static Checkpoint checkpoint(List<byte[]> leaves, int size) {
        return Checkpoint.of("journal", tree(leaves.subList(0, size)));
    }

    private static List<byte[]> hashes(List<byte[]> leaves, List<MerkleProofs.Range> ranges) {
        return ranges.stream()
                .map(range -> tree(leaves.subList((int) range.from(), (int) range.to()))
                        .root())
                .toList();
    }
}
