package org.groundswell.domain.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.SharedFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Proofs that somebody else made, some of them false. They lie beside the project; see {@link SharedFiles}. */
class MerkleVectorTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    List<DynamicTest> inclusion_proofs() throws IOException {
        return eachOf("inclusion", vector -> {
            List<Hash> proof = proof(vector);
            Proofs.verifyInclusion(
                    number(vector, "leafIdx"),
                    number(vector, "treeSize"),
                    hash(vector.path("leafHash")),
                    proof,
                    hash(vector.path("root")));
        });
    }

    @TestFactory
    List<DynamicTest> consistency_proofs() throws IOException {
        return eachOf("consistency", vector -> {
            List<Hash> proof = proof(vector);
            Proofs.verifyConsistency(
                    number(vector, "size1"),
                    number(vector, "size2"),
                    proof,
                    hash(vector.path("root1")),
                    hash(vector.path("root2")));
        });
    }

    @FunctionalInterface
    private interface Check {
        void of(JsonNode vector);
    }

    private static List<DynamicTest> eachOf(String group, Check check) throws IOException {
        Optional<Path> folder = SharedFiles.find("vectors/merkle/" + group);
        assumeTrue(folder.isPresent(), () -> "shared/vectors/merkle/" + group + " is not here");
        try (Stream<Path> files = Files.walk(folder.get())) {
            List<DynamicTest> tests = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file ->
                            DynamicTest.dynamicTest(group + "/" + folder.get().relativize(file), behaves(file, check)))
                    .toList();
            assertThat(tests).hasSizeGreaterThan(50);
            return tests;
        }
    }

    private static Executable behaves(Path file, Check check) {
        return () -> {
            JsonNode vector = JSON.readTree(file);
            if (vector.path("wantErr").asBoolean()) {
                assertThatThrownBy(() -> check.of(vector)).isInstanceOf(NotProvenException.class);
            } else {
                assertThatCode(() -> check.of(vector)).doesNotThrowAnyException();
            }
        };
    }

    private static long number(JsonNode vector, String name) {
        JsonNode number = vector.path(name);
        if (!number.canConvertToLong()) {
            throw new NotProvenException(name + " is no size: " + number);
        }
        return number.longValue();
    }

    private static List<Hash> proof(JsonNode vector) {
        List<Hash> proof = new ArrayList<>();
        vector.path("proof").forEach(hash -> proof.add(hash(hash)));
        return proof;
    }

    private static Hash hash(JsonNode text) {
        return Hash.ofBase64(text.asString(""));
    }
}
