package grantledger.query.proving.bundles;

import grantledger.access.problems.Problem;
import grantledger.format.notes.VerifierKey;
import grantledger.projections.proving.Origin;
import grantledger.projections.proving.ProvenCheckpoint;
import grantledger.projections.proving.ProvenLog;
import grantledger.query.answering.Refused;
import grantledger.query.reading.DatabaseFailures;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The last checkpoint, or why it will not do. */
@Component
public class SealedLog {

    private final ProvenLog log;

    SealedLog(ProvenLog log) {
        this.log = log;
    }

    /** The last checkpoint, which covers a position; it soon will where it does not. */
    public Sealed covering(long position) {
        return DatabaseFailures.translating(log::latest)
                .filter(checkpoint -> checkpoint.lastPosition() >= position)
                .map(this::sealed)
                .orElseThrow(() -> new Refused(Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "sealed",
                        "What is recorded at position " + position
                                + " has not been sealed yet; ask again in a while.")));
    }

    private Sealed sealed(ProvenCheckpoint checkpoint) {
        Origin origin = checkpoint.origin();
        return new Sealed(
                checkpoint.checkpoint(),
                checkpoint.note().written(),
                origin.index(1),
                Optional.ofNullable(origin.began()),
                new TilesAtHand(tile -> DatabaseFailures.translating(() -> log.tile(origin, tile))),
                keys(origin));
    }

    private List<VerifierKey> keys(Origin origin) {
        return DatabaseFailures.translating(log::vkeys).stream()
                .map(VerifierKey::of)
                .filter(key -> key.name().equals(origin.name()))
                .toList();
    }

    /** @param from that a reader says a checkpoint had which they hold, or null */
    public Optional<Long> earlier(Long from, Sealed sealed) {
        if (from == null) {
            return Optional.empty();
        }
        if (from < 1
                || from > sealed.size()
                || DatabaseFailures.translating(() -> log.ofSize(from)).isEmpty()) {
            throw new Refused(Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "from-a-checkpoint",
                    "from: no checkpoint of %s had %d leaves; the last one has %d."
                            .formatted(sealed.origin(), from, sealed.size())));
        }
        return Optional.of(from);
    }
}
