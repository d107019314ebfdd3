package grantledger.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.verifier.made.MadeBundle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as an auditor uses it: what it says, and the code it ends with. */
class VerifierTest {

    @TempDir
    private Path folder;

    private final MadeBundle bundle = new MadeBundle();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path zip;

    @BeforeEach
    void zip() throws IOException {
        zip = bundle.zip(folder.resolve("decision.zip"));
    }

    private int run(String... arguments) {
        said.reset();
        PrintStream out = new PrintStream(said, true, UTF_8);
        return new Verifier(out, out).run(List.of(arguments));
    }

    private String said() {
        return said.toString(UTF_8).replaceAll("\\s+", " ");
    }

    @Test
    void says_in_words_what_holds_and_what_that_does_not_show() {
        assertThat(run("verify", zip.toString())).isZero();
        assertThat(said())
                .contains("FundsGranted, version 3 of stream 5f3c8f5e-0000-4000-8000-000000000001")
                .contains("recorded 2026-09-17T08:00:03.121903Z by disa.decides with grant-funds")
                .contains("RESULT: it holds. All 8 checks passed, if the key named above is the log's.")
                .contains("Whose key it is.", bundle.key.ofLog().vkey())
                .contains("a split view");
    }

    @Test
    void believes_what_it_is_given_before_what_the_bundle_says() throws IOException {
        Path keys = Files.writeString(
                folder.resolve("keys"), "# of the agency\n" + bundle.key.ofLog().vkey() + "\n");
        Path kept = Files.writeString(folder.resolve("kept"), bundle.kept);
        String witness = bundle.witness.ofWitness().vkey();
        assertThat(run("verify", zip.toString(), "--key", "" + keys, "--checkpoint", "" + kept, "--witness", witness))
                .isZero();
        assertThat(said())
                .contains("RESULT: it holds. All 10 checks passed.")
                .contains("1 of the 1 witnesses you trust cosigned the checkpoint: witness.example/w1,"
                        + " 2026-09-18T00:00:00Z.")
                .contains("The checkpoint you hold (13 leaves) is of the same history")
                .doesNotContain("Whose key it is");
    }
}
