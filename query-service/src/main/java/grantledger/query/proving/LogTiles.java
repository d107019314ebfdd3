package grantledger.query.proving;

import grantledger.format.tree.TreeHash;
import grantledger.projections.proving.ProvenCheckpoint;
import grantledger.projections.proving.ProvenLog;
import grantledger.query.answering.Refused;
import grantledger.query.answering.WithoutMoment;
import grantledger.query.reading.DatabaseFailures;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /log/…}: the log in the form of tlog-tiles (c2sp.org/tlog-tiles), of the origin that it is sealed under now, as far
 * as it was found to be what was received. Its paths have as many parts as a tile's number needs, which OpenAPI cannot say.
 */
@Hidden
@RestController
@WithoutMoment
class LogTiles {

    /** A tile never changes, but another origin begins with others. */
    private static final CacheControl WHILE_THE_ORIGIN_STANDS =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private static final int MOST_LEAF = (1 << 16) - 1;

    private final ProvenLog log;

    LogTiles(ProvenLog log) {
        this.log = log;
    }

    @GetMapping(path = "/log/checkpoint", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> checkpoint() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(latest().note().written());
    }

    @GetMapping(path = "/log/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        TileAsked asked = TileAsked.of(path.substring(1));
        ProvenCheckpoint latest = having(asked, path);
        byte[] hashes = DatabaseFailures.translating(() -> log.tile(latest.origin(), asked.tile()));
        return ResponseEntity.ok()
                .cacheControl(WHILE_THE_ORIGIN_STANDS)
                .body(Arrays.copyOf(hashes, asked.width() * TreeHash.LENGTH));
    }

    @GetMapping(path = "/log/tile/entries/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> entries(@PathVariable String path) {
        TileAsked asked = TileAsked.of("0" + path);
        ProvenCheckpoint latest = having(asked, path);
        List<byte[]> leaves = DatabaseFailures.translating(
                () -> log.leaves(asked.firstLeaf(), asked.firstLeaf() + asked.width(), latest));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(bundle(leaves));
    }

    private ProvenCheckpoint having(TileAsked asked, String path) {
        ProvenCheckpoint latest = latest();
        if (!asked.isIn(latest.size())) {
            throw Refused.unknown("tile", path.substring(1));
        }
        return latest;
    }

    private ProvenCheckpoint latest() {
        return DatabaseFailures.translating(log::latest).orElseThrow(() -> Refused.unknown("checkpoint", "yet"));
    }

    /** Each with its length before it, in two bytes. */
    private static byte[] bundle(List<byte[]> leaves) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] leaf : leaves) {
            if (leaf.length > MOST_LEAF) {
                throw new IllegalStateException(
                        "A leaf of " + leaf.length + " bytes has no place in a bundle of entries");
            }
            bundle.write(leaf.length >> 8);
            bundle.write(leaf.length);
            bundle.writeBytes(leaf);
        }
        return bundle.toByteArray();
    }
}
