package grantledger.query.proving.bundles;

import static java.nio.charset.StandardCharsets.US_ASCII;

import grantledger.format.Envelope;
import grantledger.format.StoredEvent;
import grantledger.format.notes.VerifierKey;
import grantledger.query.archiving.Folder;
import grantledger.query.archiving.ListedFolder;
import grantledger.query.archiving.Zip;
import grantledger.query.streaming.Streamed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/**
 * Everything that shows of one event that it was recorded, up to a checkpoint, and what else its stream has up to there. The
 * same checkpoint gives the same bytes.
 *
 * @param from the size of a checkpoint that the reader holds already, if any
 */
public record Bundle(Sealed sealed, StoredEvent event, Optional<Long> from, ProvableEvents events) implements Streamed {

    private static final MediaType ZIP = new MediaType("application", "zip");

    @Override
    public MediaType form() {
        return ZIP;
    }

    @Override
    public String fileName() {
        return "proof-%d.zip".formatted(event.envelope().position());
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (Zip zip = new Zip(out)) {
            writeTo(zip, "");
        }
    }

    /** @param path of the bundle within the archive */
    public void writeTo(Folder archive, String path) throws IOException {
        ListedFolder bundle = new ListedFolder(archive, path);
        bundle.put("README.md", Readme.of(sealed, event.envelope(), from));
        bundle.put("event.json", event.payload());
        bundle.put("leaf.json", sealed.leaf(event));
        bundle.put("proof.tlog-proof", sealed.inclusion(event));
        bundle.put("log.vkey", keys());
        if (from.isPresent()) {
            bundle.put("consistency.txt", sealed.consistency(from.get()));
        }
        if (sealed.beginning().isPresent()) {
            bundle.put("beginning.leaf.json", sealed.beginning().get());
            bundle.put("beginning.tlog-proof", sealed.inclusion(0));
        }
        Envelope at = event.envelope();
        events.each(at.stream(), sealed.lastPosition(), one -> putLeaf(bundle, one));
        bundle.end();
    }

    private void putLeaf(Folder bundle, StoredEvent one) throws IOException {
        String name = "stream/" + one.envelope().version();
        bundle.put(name + ".leaf.json", sealed.leaf(one));
        bundle.put(name + ".tlog-proof", sealed.inclusion(one));
    }

    private byte[] keys() {
        return sealed.keys().stream()
                .map(VerifierKey::text)
                .map(key -> key + "\n")
                .collect(Collectors.joining())
                .getBytes(US_ASCII);
    }
}
