package grantledger.verifier.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.verifier.bundle.Findings.Finding;
import grantledger.verifier.bundle.Findings.Outcome;
import grantledger.verifier.files.BundleFiles;
import grantledger.verifier.made.MadeBundle;
import grantledger.verifier.made.MadeEvent;
import grantledger.verifier.made.MadeZip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** An auditor's dossier: a bundle, and beside it what is easier to read. */
class DossierTest {

    private final MadeBundle bundle = new MadeBundle();
    private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();

    DossierTest() {
        files.put("timeline.html", "<p>What happened</p>".getBytes(UTF_8));
        for (MadeEvent event : bundle.stream) {
            files.put("events/" + event.version() + ".json", event.bytes());
        }
        bundle.files.forEach((name, content) -> files.put("proof/" + name, content));
    }

    private List<String> said(Outcome outcome) {
        files.remove("manifest.json");
        files.put("manifest.json", MadeZip.manifest(files));
        return BundleCheck.check(new BundleFiles(files, List.of()), Trust.NOTHING).findings().found().stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(Finding::sentence)
                .toList();
    }

    @Test
    void holds_and_says_which_files_are_only_for_reading() {
        assertThat(said(Outcome.FAILS)).isEmpty();
        assertThat(said(Outcome.HOLDS))
                .contains("The dossier's 4 files in events/ are events of the stream, byte for byte.");
        assertThat(said(Outcome.NOTED))
                .contains(
                        "Written for reading: timeline.html. The manifest shows damage to them; only events/ and proof/"
                                + " are proved.");
    }

    @Test
    void another_event_is_not_the_one_that_is_proved() {
        files.put("events/2.json", "{}".getBytes(UTF_8));
        assertThat(said(Outcome.FAILS))
                .containsExactly("events/: events/2.json is not the event that proof/stream/2.leaf.json stands for.");
    }

    @Test
    void an_event_may_be_kept_back_and_is_named_then() {
        files.remove("events/2.json");
        assertThat(said(Outcome.FAILS)).isEmpty();
        assertThat(said(Outcome.HOLDS))
                .contains("The dossier's 3 files in events/ are events of the stream, byte for byte.");
        assertThat(said(Outcome.NOTED))
                .contains("Not in events/: version 2 of the stream. proof/ shows that they were recorded, and not what"
                        + " they say.");
    }

    @Test
    void the_bundle_in_it_is_checked_like_any() {
        files.put("proof/event.json", "{}".getBytes(UTF_8));
        assertThat(said(Outcome.FAILS)).hasSize(2).anyMatch(said -> said.startsWith("event.json: "));
    }
}
