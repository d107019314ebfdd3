package grantledger.verifier.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import grantledger.verifier.json.JsonReader;
import grantledger.verifier.json.JsonValue;
import grantledger.verifier.json.JsonValue.JsonBoolean;
import grantledger.verifier.json.JsonValue.JsonObject;
import grantledger.verifier.json.JsonValue.JsonString;
import grantledger.verifier.text.Malformed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proofs made by others, which hold or not as others say. */
class VectorsTest {

    private static final String PUBLIC_ONES = "GRANTLEDGER_MERKLE_VECTORS";
    private static final Path USUAL_PLACE = Path.of("../../shared/data/merkle-vectors.jsonl");
    private static final Path OWN = Path.of("src/test/resources/merkle-vectors.jsonl");

    @Test
    void agrees_with_every_vector_that_the_second_verifier_made_from_the_rfc() throws IOException {
        assertThat(disagreeing(OWN)).isEmpty();
        assertThat(vectors(OWN)).hasSize(456).filteredOn(Vector::holds).hasSize(75);
    }

    /** Those of transparency-dev/merkle, one a line. They are not ours, so they stand elsewhere. */
    @Test
    void agrees_with_all_196_public_vectors() throws IOException {
        Path vectors =
                Optional.ofNullable(System.getenv(PUBLIC_ONES)).map(Path::of).orElse(USUAL_PLACE);
        assumeTrue(Files.isReadable(vectors), PUBLIC_ONES + " does not name the file of public vectors");
        assertThat(disagreeing(vectors)).isEmpty();
        assertThat(vectors(vectors)).hasSize(196).filteredOn(Vector::holds).hasSize(12);
    }

    private static List<Vector> disagreeing(Path file) throws IOException {
        return vectors(file).stream().filter(Vector::disagrees).toList();
    }

    private static List<Vector> vectors(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(VectorsTest::read).toList();
    }

    private static Vector read(String line) {
        JsonValue value = JsonReader.read(line.getBytes(StandardCharsets.UTF_8));
        return new Vector(line, (JsonObject) value);
    }

    private record Vector(String line, JsonObject said) {

        boolean disagrees() {
            return holds() == ((JsonBoolean) said.members().get("wantErr")).isTrue();
        }

        boolean holds() {
            try {
                verify();
                return true;
            } catch (Malformed | NumberFormatException refused) {
                return false;
            }
        }

        private void verify() {
            if (said.members().get("kind").equals(new JsonString("inclusion"))) {
                new InclusionProof(number("leafIdx"), proof())
                        .verify(hash("leafHash"), number("treeSize"), hash("root"));
            } else {
                new ConsistencyProof(proof()).verify(number("size1"), hash("root1"), number("size2"), hash("root2"));
            }
        }

        /** Refused where it is larger than any index can be. */
        private long number(String name) {
            return Long.parseLong(((JsonValue.JsonNumber) said.members().get(name)).text());
        }

        private Hash hash(String name) {
            return hash(said.members().get(name));
        }

        private static Hash hash(JsonValue text) {
            return Hash.ofAnyLength(Base64.getDecoder().decode(((JsonString) text).text()));
        }

        private List<Hash> proof() {
            return switch (said.members().get("proof")) {
                case JsonValue.JsonArray hashes ->
                    hashes.elements().stream().map(Vector::hash).toList();
                case null -> List.of();
                default -> List.of();
            };
        }
    }
}
