package grantledger.verifier.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.verifier.bundle.Findings.Finding;
import grantledger.verifier.bundle.Findings.Outcome;
import grantledger.verifier.files.BundleFiles;
import grantledger.verifier.made.MadeBundle;
import grantledger.verifier.made.MadeEvent;
import grantledger.verifier.made.MadeKey;
import grantledger.verifier.made.MadeLog;
import grantledger.verifier.made.MadeZip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** A log that was begun anew under another name, since its copies had parted. */
class BeginningTest {

    private final MadeBundle old = new MadeBundle();
    private final MadeKey key = MadeKey.of("grants.example/log-2");
    private final MadeLog log = new MadeLog(key.name());
    private final String beginning =
            "{\"checkpoint\":\"" + old.kept.replace("\n", "\\n") + "\",\"origin\":\"grants.example/log-2\",\"v\":1}";
    private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();

    BeginningTest() {
        MadeEvent event = MadeEvent.of(1, "ApplicationSubmitted");
        log.add(beginning.getBytes(UTF_8));
        log.add(event.leaf());
        String checkpoint = log.checkpoint(2, key);
        put("README.md", "# A decision\n");
        files.put("event.json", event.bytes());
        files.put("leaf.json", event.leaf());
        files.put("stream/1.leaf.json", event.leaf());
        put("proof.tlog-proof", log.proof(1, checkpoint, 2));
        put("stream/1.tlog-proof", log.proof(1, checkpoint, 2));
        put("log.vkey", key.ofLog().vkey() + "\n");
        put("beginning.leaf.json", beginning);
        put("beginning.tlog-proof", log.proof(0, checkpoint, 2));
    }

    private void put(String name, String content) {
        files.put(name, content.getBytes(UTF_8));
    }

    private List<String> failures(Optional<String> kept) {
        files.remove("manifest.json");
        files.put("manifest.json", MadeZip.manifest(files));
        Trust trust = new Trust(List.of(), List.of(), 0, kept.map(text -> text.getBytes(UTF_8)));
        return BundleCheck.check(new BundleFiles(files, List.of()), trust).findings().found().stream()
                .filter(finding -> finding.outcome() == Outcome.FAILS)
                .map(Finding::sentence)
                .toList();
    }

    @Test
    void begins_with_the_last_checkpoint_of_the_one_before() {
        assertThat(failures(Optional.empty())).isEmpty();
        assertThat(failures(Optional.of(old.kept))).isEmpty();
    }

    @Test
    void another_checkpoint_of_the_one_before_is_not_what_it_begins_with() {
        assertThat(failures(Optional.of(old.log.checkpoint(12, old.key))))
                .containsExactly("The checkpoint you hold: it is of the log “grants.example/log”, and the bundle of"
                        + " “grants.example/log-2”, which does not begin with it.");
    }

    @Test
    void another_beginning_is_not_in_the_tree() {
        put("beginning.leaf.json", beginning.replace("\\n13\\n", "\\n12\\n"));
        assertThat(failures(Optional.empty()))
                .containsExactly("beginning.leaf.json: its proof leads to another root than the checkpoint's.");
        put("beginning.leaf.json", new String(files.get("leaf.json"), UTF_8));
        put("beginning.tlog-proof", new String(files.get("proof.tlog-proof"), UTF_8));
        assertThat(failures(Optional.empty())).containsExactly("beginning.leaf.json: it is not the first leaf.");
    }
}
