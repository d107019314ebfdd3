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
import java.util.Map;
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

    @Test
    void ends_with_1_where_something_does_not_hold_and_says_what() throws IOException {
        bundle.put("event.json", "{}").seal();
        assertThat(run("verify", bundle.zip(zip).toString())).isEqualTo(1);
        assertThat(said())
                .contains("FAIL event.json: it is not the event that leaf.json stands for")
                .endsWith("RESULT: IT DOES NOT HOLD. 1 check failed; see FAIL above. ");
    }

    @Test
    void reads_the_folder_that_a_bundle_was_unpacked_into() throws IOException {
        Path unpacked = folder.resolve("unpacked");
        for (Map.Entry<String, byte[]> file : bundle.files.entrySet()) {
            Files.createDirectories(unpacked.resolve(file.getKey()).getParent());
            Files.write(unpacked.resolve(file.getKey()), file.getValue());
        }
        assertThat(run("verify", unpacked.toString())).isZero();
    }

    @Test
    void ends_with_2_where_nothing_was_checked() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.txt"), "Dear auditor");
        assertThat(run("verify", text.toString())).isEqualTo(2);
        assertThat(said()).isEqualTo("verifier: nothing was checked: it is not a zip. ");
        assertThat(run("verify", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("verify", "" + zip, "--key", "none")).isEqualTo(2);
        assertThat(run("verify", "" + zip, "--key", "" + text)).isEqualTo(2);
        assertThat(run("verify", "" + zip, "--checkpoint", "none")).isEqualTo(2);
        assertThat(run("log", folder.toString(), "--key", bundle.key.ofLog().vkey()))
                .isEqualTo(2);
    }

    @Test
    void ends_with_2_and_explains_itself_where_it_is_misunderstood() {
        String witness = bundle.witness.ofWitness().vkey();
        for (List<String> words : List.of(
                List.<String>of(),
                List.of("prove"),
                List.of("verify"),
                List.of("verify", "a", "b"),
                List.of("verify", "a", "--size", "3"),
                List.of("verify", "" + zip, "--policy", "1"),
                List.of("verify", "" + zip, "--witness", witness, "--policy", "0"),
                List.of("log", "" + folder),
                List.of("copy", "https://grants.example/log"),
                List.of("witness", "--listen", "0", "--state", "" + folder),
                List.of(
                        "witness",
                        "--listen",
                        "x",
                        "--state",
                        "" + folder,
                        "--log",
                        bundle.key.ofLog().vkey()))) {
            assertThat(run(words.toArray(String[]::new))).as(words.toString()).isEqualTo(2);
            assertThat(said()).contains("Grantledger verifier. It checks what a log has proved");
        }
        assertThat(run("verify", "--help")).isZero();
    }

    @Test
    void shows_a_hostile_name_instead_of_obeying_it() throws IOException {
        bundle.put("leaf.json", bundle.text("leaf.json").replace("disa.decides", "\\u001b[2Jdisa"))
                .seal();
        run("verify", bundle.zip(zip).toString());
        assertThat(said()).contains("by \\u{1b}[2Jdisa").doesNotContain("\u001b");
    }
}
