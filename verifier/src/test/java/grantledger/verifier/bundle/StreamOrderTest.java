package grantledger.verifier.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.verifier.bundle.Findings.Finding;
import grantledger.verifier.bundle.Findings.Outcome;
import grantledger.verifier.files.BundleFiles;
import grantledger.verifier.made.MadeEvent;
import grantledger.verifier.made.MadeKey;
import grantledger.verifier.made.MadeLog;
import grantledger.verifier.made.MadeZip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** What a log itself may have done wrong, although every leaf is proved and signed. */
class StreamOrderTest {

    private final MadeEvent first = MadeEvent.of(1, "ApplicationSubmitted");
    private final MadeEvent second = MadeEvent.of(2, "FundsGranted");
    private final MadeKey key = MadeKey.of("grants.example/log");
    private final MadeLog log = new MadeLog(key.name());
    private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();

    private List<String> failures(byte[] firstLeaf, int firstIndex, byte[] secondLeaf, int secondIndex) {
        String checkpoint = log.checkpoint(2, key);
        put("README.md", "# A decision\n");
        files.put("event.json", second.bytes());
        files.put("leaf.json", secondLeaf);
        put("proof.tlog-proof", log.proof(secondIndex, checkpoint, 2));
        put("log.vkey", key.ofLog().vkey() + "\n");
        files.put("stream/1.leaf.json", firstLeaf);
        put("stream/1.tlog-proof", log.proof(firstIndex, checkpoint, 2));
        files.put("stream/2.leaf.json", secondLeaf);
        put("stream/2.tlog-proof", log.proof(secondIndex, checkpoint, 2));
        files.put("manifest.json", MadeZip.manifest(files));
        return BundleCheck.check(new BundleFiles(files, List.of()), Trust.NOTHING).findings().found().stream()
                .filter(finding -> finding.outcome() == Outcome.FAILS)
                .map(Finding::sentence)
                .toList();
    }

    private void put(String name, String content) {
        files.put(name, content.getBytes(UTF_8));
    }

    @Test
    void versions_stand_in_the_tree_in_their_order() {
        int before = log.add(second.leaf());
        int after = log.add(first.leaf());
        assertThat(failures(first.leaf(), after, second.leaf(), before))
                .containsExactly("stream/: version 2 stands before version 1 in the tree.");
    }

    @Test
    void two_versions_are_two_events() {
        byte[] same = new String(second.leaf(), UTF_8)
                .replaceFirst("\"eventId\":\"[^\"]+\"", "\"eventId\":\"" + eventId(first) + "\"")
                .getBytes(UTF_8);
        int before = log.add(first.leaf());
        int after = log.add(same);
        assertThat(failures(first.leaf(), before, same, after))
                .containsExactly("stream/: version 2 has the id of an earlier event.");
    }

    private static String eventId(MadeEvent event) {
        return Leaf.read(event.leaf()).eventId();
    }
}
