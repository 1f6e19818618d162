package org.groundswell.domain.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The incremental tree and its proofs against the definition. */
class TreeTest {

    private static final int MOST = 2_000;
    private static final List<Hash> LEAVES = Trees.leaves(MOST);
    private static final Proofs.Nodes NODES = Trees.tiled(LEAVES);

    private final RecursiveTree definition = new RecursiveTree();

    @Test
    void the_empty_tree_is_the_hash_of_nothing() {
        assertThat(new CompactRange().root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void at_every_size_the_growing_tree_has_the_root_of_the_definition() {
        CompactRange growing = new CompactRange();
        for (int size = 0; size <= MOST; size++) {
            Hash defined = definition.root(LEAVES.subList(0, size));
            assertThat(growing.root()).as("size %d", size).isEqualTo(defined);
            assertThat(growing.size()).isEqualTo(size);
            assertThat(Proofs.root(NODES, size)).as("tiles, size %d", size).isEqualTo(defined);
            if (size < MOST) {
                growing.append(LEAVES.get(size));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 255, 256, 257, 1_000, 2_000})
    void every_leaf_has_the_inclusion_proof_of_the_definition_and_it_verifies(int size) {
        List<Hash> leaves = LEAVES.subList(0, size);
        Hash root = definition.root(leaves);
        for (int leaf = 0; leaf < size; leaf += 1 + size / 97) {
            List<Hash> proof = Proofs.inclusion(NODES, leaf, size);
            assertThat(proof).isEqualTo(definition.inclusion(leaf, leaves));
            Proofs.verifyInclusion(leaf, size, LEAVES.get(leaf), proof, root);
        }
    }

    @Test
    void every_two_sizes_have_the_consistency_proof_of_the_definition_and_it_verifies() {
        Random sizes = new Random(20261125);
        for (int second = 1; second <= MOST; second += second < 70 ? 1 : 1 + sizes.nextInt(90)) {
            Hash secondRoot = definition.root(LEAVES.subList(0, second));
            for (int first = 1; first <= second; first += second < 70 ? 1 : 1 + sizes.nextInt(second / 8)) {
                List<Hash> proof = Proofs.consistency(NODES, first, second);
                assertThat(proof).isEqualTo(definition.consistency(first, LEAVES.subList(0, second)));
                Hash firstRoot = definition.root(LEAVES.subList(0, first));
                int from = first;
                int to = second;
                assertThatCode(() -> Proofs.verifyConsistency(from, to, proof, firstRoot, secondRoot))
                        .as("%d to %d", first, second)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void a_proof_in_which_anything_was_changed_is_refused() {
        Random random = new Random(7);
        Hash root = definition.root(LEAVES.subList(0, 1_000));
        for (int i = 0; i < 300; i++) {
            int leaf = random.nextInt(1_000);
            List<Hash> proof = new ArrayList<>(Proofs.inclusion(NODES, leaf, 1_000));
            switch (i % 4) {
                case 0 -> proof.set(random.nextInt(proof.size()), LEAVES.get(random.nextInt(MOST)));
                case 1 -> proof.remove(random.nextInt(proof.size()));
                case 2 -> proof.add(random.nextInt(proof.size() + 1), LEAVES.get(random.nextInt(MOST)));
                default -> proof.addFirst(proof.removeLast());
            }
            assertThatThrownBy(() -> Proofs.verifyInclusion(leaf, 1_000, LEAVES.get(leaf), proof, root))
                    .isInstanceOf(NotProvenException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "10, 10", "11, 10", "0, 0", "0, -5", "9223372036854775807, 10"})
    void a_leaf_that_the_tree_does_not_have_is_refused(long leaf, long size) {
        assertThatThrownBy(() -> Proofs.inclusion(NODES, leaf, size)).hasMessageContaining("has no leaf");
        assertThatThrownBy(() -> Proofs.verifyInclusion(leaf, size, LEAVES.getFirst(), List.of(), LEAVES.getFirst()))
                .hasMessageContaining("has no leaf");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 5", "-1, 5", "6, 5", "9223372036854775807, -9223372036854775808"})
    void sizes_that_cannot_follow_each_other_are_refused(long first, long second) {
        Hash root = LEAVES.getFirst();
        assertThatThrownBy(() -> Proofs.consistency(NODES, first, second))
                .hasMessageContaining("cannot be the beginning");
        assertThatThrownBy(() -> Proofs.verifyConsistency(first, second, List.of(), root, root))
                .hasMessageContaining("cannot be the beginning");
    }

    @Test
    void the_largest_sizes_end_in_a_refusal_and_not_in_an_endless_loop() {
        Hash hash = LEAVES.getFirst();
        List<Hash> proof = LEAVES.subList(0, 80);
        long most = Long.MAX_VALUE;
        assertThatThrownBy(() -> Proofs.verifyInclusion(most - 1, most, hash, proof, hash))
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> Proofs.verifyConsistency(most - 1, most, proof, hash, hash))
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> Proofs.verifyConsistency(1, most, List.of(hash), hash, hash))
                .hasMessageContaining("too short");
    }

    @Test
    void a_tree_that_lacks_a_tile_says_so() {
        assertThatThrownBy(() -> Proofs.inclusion(NODES, 0, MOST + 10))
                .isInstanceOf(NotProvenException.class)
                .hasMessageContaining("The stored tree lacks node");
    }
}
