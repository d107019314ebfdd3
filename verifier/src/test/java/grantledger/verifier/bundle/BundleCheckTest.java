package grantledger.verifier.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.verifier.bundle.Findings.Finding;
import grantledger.verifier.bundle.Findings.Outcome;
import grantledger.verifier.files.BundleFiles;
import grantledger.verifier.files.NotABundle;
import grantledger.verifier.made.MadeBundle;
import grantledger.verifier.made.MadeEvent;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody may do to a bundle whose manifest they make anew, and the sentence by which it is refused. */
class BundleCheckTest {

    private final MadeBundle bundle = new MadeBundle();

    private List<String> failures() {
        return sentences(Outcome.FAILS);
    }

    private List<String> sentences(Outcome outcome) {
        return BundleCheck.check(bundle.seal().read(), Trust.NOTHING).findings().found().stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(Finding::sentence)
                .toList();
    }

    @Test
    void holds_as_it_was_made() {
        assertThat(failures()).isEmpty();
        assertThat(sentences(Outcome.HOLDS)).hasSize(8);
    }

    @Test
    void another_amount_is_another_event() {
        bundle.put("event.json", "{\"amountSek\":900000}");
        assertThat(failures())
                .containsExactly(
                        "event.json: it is not the event that leaf.json stands for: its SHA-256 is another one.");
    }

    @Test
    void another_event_with_a_leaf_that_fits_is_not_in_the_tree() {
        MadeEvent forged = new MadeEvent(MadeEvent.STREAM, 3, "FundsGranted", "disa.decides", "{\"amountSek\":900000}");
        bundle.files.put("event.json", forged.bytes());
        bundle.files.put("leaf.json", forged.leaf());
        bundle.files.put("stream/3.leaf.json", forged.leaf());
        assertThat(failures())
                .containsExactly(
                        "proof.tlog-proof: its proof leads to another root than the checkpoint's.",
                        "stream/: stream/3.tlog-proof: its proof leads to another root than the checkpoint's.");
    }

    @Test
    void a_leaf_in_another_spelling_is_none() {
        bundle.put("leaf.json", bundle.text("leaf.json").replace("{\"actor\"", "{ \"actor\""));
        assertThat(failures()).contains("leaf.json: it is not in canonical form (RFC 8785).");
        bundle.put("leaf.json", bundle.text("stream/3.leaf.json").replace("}", ",\"x\":1}"));
        assertThat(failures()).contains("leaf.json: it has members that no leaf of form 2 has.");
        bundle.put("leaf.json", bundle.text("stream/3.leaf.json").replace("\"v\":2", "\"v\":3"));
        assertThat(failures()).contains("leaf.json: it is a leaf of form 3, and only 1 and 2 are known.");
        bundle.put("leaf.json", bundle.text("stream/3.leaf.json").replace("\"v\":2", "\"v\":1"));
        assertThat(failures()).contains("leaf.json: it has members that no leaf of form 1 has.");
    }

    @Test
    void a_version_left_out_of_the_stream_shows() {
        bundle.files.remove("stream/2.leaf.json");
        bundle.files.remove("stream/2.tlog-proof");
        assertThat(failures()).containsExactly("stream/: the file stream/2.leaf.json is missing.");
    }

    @Test
    void a_version_made_up_shows() {
        MadeEvent made = MadeEvent.of(5, "PaymentMade");
        bundle.files.put("stream/5.leaf.json", made.leaf());
        bundle.put("stream/5.tlog-proof", bundle.text("stream/4.tlog-proof"));
        assertThat(failures())
                .containsExactly(
                        "stream/: stream/5.tlog-proof: its proof leads to another root than the checkpoint's.");
    }

    @Test
    void one_version_twice_or_a_leaf_of_another_stream_shows() {
        bundle.put("stream/5.leaf.json", bundle.text("stream/4.leaf.json"));
        bundle.put("stream/5.tlog-proof", bundle.text("stream/4.tlog-proof"));
        assertThat(failures())
                .containsExactly(
                        "stream/: stream/5.leaf.json is version 4 of stream 5f3c8f5e-0000-4000-8000-000000000001.");
    }

    @Test
    void the_stream_must_reach_the_event_itself() {
        for (int version = 3; version <= 4; version++) {
            bundle.files.remove("stream/" + version + ".leaf.json");
            bundle.files.remove("stream/" + version + ".tlog-proof");
        }
        assertThat(failures()).containsExactly("stream/: it ends before version 3, which leaf.json is.");
    }

    @Test
    void leaving_out_the_end_of_a_stream_does_not_show_and_the_report_says_so() {
        bundle.files.remove("stream/4.leaf.json");
        bundle.files.remove("stream/4.tlog-proof");
        assertThat(failures()).isEmpty();
    }

    @Test
    void a_leaf_of_form_1_is_said_not_to_cover_the_command() {
        assertThat(sentences(Outcome.NOTED))
                .contains("1 of the stream's leaves is of form 1, which does not cover the name of the command.");
    }

    @Test
    void a_file_that_no_bundle_has_is_named_and_vouched_for_by_nothing() {
        bundle.put("IMPORTANT.html", "<p>All is well</p>");
        assertThat(failures()).isEmpty();
        assertThat(sentences(Outcome.NOTED))
                .contains("Not checked, since no bundle needs them: IMPORTANT.html. Nothing here vouches for what they"
                        + " say.");
    }

    @Test
    void a_file_that_the_manifest_does_not_list_is_refused() {
        bundle.files.put("IMPORTANT.html", "<p>All is well</p>".getBytes(UTF_8));
        assertThat(BundleCheck.check(bundle.read(), Trust.NOTHING).findings().found())
                .contains(new Finding(Outcome.FAILS, "manifest.json: it does not list the file IMPORTANT.html."));
    }

    @Test
    void every_file_but_the_manifest_is_needed() {
        for (String name : List.of("README.md", "event.json", "leaf.json", "proof.tlog-proof", "log.vkey")) {
            byte[] content = bundle.files.remove(name);
            assertThat(failures()).anyMatch(said -> said.contains("the file " + name + " is missing"));
            bundle.files.put(name, content);
        }
    }

    @Test
    void what_holds_neither_leaf_nor_proof_is_no_bundle() {
        BundleFiles none = new BundleFiles(new LinkedHashMap<>(), List.of());
        assertThatThrownBy(() -> BundleCheck.check(none, Trust.NOTHING)).isInstanceOf(NotABundle.class);
    }

    @Test
    void an_event_that_two_readers_may_read_differently_is_refused() {
        bundle.put("event.json", "{\"amountSek\":1,\"amountSek\":2}");
        assertThat(failures()).anyMatch(said -> said.contains("a name stands twice in one object"));
    }
}
