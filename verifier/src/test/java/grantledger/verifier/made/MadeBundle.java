package grantledger.verifier.made;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.verifier.files.BundleFiles;
import grantledger.verifier.notes.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A bundle made for a test: of the third event of a stream of four, in a log where other things happen between. */
public final class MadeBundle {

    public static final String ORIGIN = "grants.example/log";
    public static final Instant COSIGNED = Instant.parse("2026-09-18T00:00:00Z");
    private static final int PROVED = 3;

    public final MadeKey key = MadeKey.of(ORIGIN);
    public final MadeKey witness = MadeKey.of("witness.example/w1");
    public final MadeLog log = new MadeLog(ORIGIN);
    public final List<MadeEvent> stream = new ArrayList<>();
    public final SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    private final List<Integer> indexes = new ArrayList<>();

    /** The checkpoint that an auditor kept from before the last events. */
    public final String kept;

    public MadeBundle() {
        happen("ApplicationSubmitted");
        happen("ApplicationRegistered");
        kept = log.checkpoint(log.size(), key);
        happen("FundsGranted");
        happen("GrantAccepted");
        write();
    }

    private void happen(String type) {
        MadeEvent event = MadeEvent.of(stream.size() + 1, type);
        stream.add(event);
        for (int other = 0; other < 4 + stream.size(); other++) {
            log.add(("something else " + stream.size() + other).getBytes(UTF_8));
        }
        indexes.add(log.add(stream.size() == 1 ? event.leafOfFormOne() : event.leaf()));
    }

    private void write() {
        write(cosigned(log.checkpoint(log.size(), key)));
    }

    public String cosigned(String checkpoint) {
        return checkpoint + witness.cosign(checkpoint, COSIGNED);
    }

    /** All files, proved by this checkpoint of the whole log. */
    public void write(String checkpoint) {
        MadeEvent proved = stream.get(PROVED - 1);
        put("README.md", "# A decision, provable\n");
        files.put("event.json", proved.bytes());
        files.put("leaf.json", proved.leaf());
        put("proof.tlog-proof", proof(PROVED, checkpoint));
        put("log.vkey", key.ofLog().vkey() + "\n");
        int from = (int) Checkpoint.read(kept.getBytes(UTF_8)).size();
        put("consistency.txt", log.consistencyFile(from, log.size()));
        for (int version = 1; version <= stream.size(); version++) {
            MadeEvent event = stream.get(version - 1);
            files.put("stream/" + version + ".leaf.json", version == 1 ? event.leafOfFormOne() : event.leaf());
            put("stream/" + version + ".tlog-proof", proof(version, checkpoint));
        }
        seal();
    }

    private String proof(int version, String checkpoint) {
        return log.proof(indexes.get(version - 1), checkpoint, log.size());
    }

    public MadeBundle put(String name, String content) {
        files.put(name, content.getBytes(UTF_8));
        return this;
    }

    public String text(String name) {
        return new String(files.get(name), UTF_8);
    }

    /** Makes the manifest anew, as somebody who forges would. */
    public MadeBundle seal() {
        files.remove("manifest.json");
        files.put("manifest.json", MadeZip.manifest(files));
        return this;
    }

    public BundleFiles read() {
        return new BundleFiles(files, List.of());
    }

    public Path zip(Path file) throws IOException {
        return Files.write(file, MadeZip.of(files));
    }
}
