package grantledger.projections.proving;

import grantledger.format.Json;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.MalformedNote;
import grantledger.format.notes.SealedRange;
import grantledger.format.notes.SignedNote;
import grantledger.format.notes.VerifierKey;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Whether an origin that is heard of for the first time goes on where the one before it ended: its first leaf holds the
 * last checkpoint of that. Pure.
 */
final class Continuation {

    private Continuation() {}

    /** The first of all, which continues nothing that is known here. */
    static Origin first(SealedRange range) {
        return new Origin(1, range.origin(), range.began());
    }

    /**
     * @param before the origin until now
     * @param last its last checkpoint that is remembered
     * @param keys that are believed of it
     */
    static Origin of(SealedRange range, Origin before, Checkpoint last, List<VerifierKey> keys) {
        if (range.began() == null) {
            throw new Objection.Unproven(
                    "%s does not say that it continues %s, under which the log was sealed until now"
                            .formatted(range.origin(), before.name()));
        }
        Checkpoint continued = continued(range, keys);
        if (!continued.origin().equals(before.name())) {
            throw new Objection.Unproven("%s continues %s, and the log was sealed under %s until now"
                    .formatted(range.origin(), continued.origin(), before.name()));
        }
        if (!continued.isSameTree(last)) {
            long shared = continued.size() == last.size() ? 0 : Math.min(continued.size(), last.size());
            throw new Objection.Differs(
                    before.position(shared),
                    "History was lost: %s begins after %d leaves of %s, of which %d are remembered as sealed"
                            .formatted(range.origin(), continued.size(), before.name(), last.size()));
        }
        return new Origin(before.number() + 1, range.origin(), range.began());
    }

    private static Checkpoint continued(SealedRange range, List<VerifierKey> keys) {
        try {
            JsonNode began = Json.mapper().readTree(range.began());
            SignedNote note = SignedNote.of(began.path("checkpoint").asString(""));
            Checkpoint continued = Checkpoint.of(note.text());
            boolean signed = note.signedBy(keys).stream()
                    .anyMatch(key -> key.name().equals(continued.origin()) && key.type() == VerifierKey.Type.NOTE);
            if (signed && began.path("origin").asString("").equals(range.origin())) {
                return continued;
            }
        } catch (JacksonException | MalformedNote unfit) {
            throw new Objection.Unproven(
                    "%s begins with what cannot be read: %s".formatted(range.origin(), unfit.getMessage()));
        }
        throw new Objection.Unproven(
                range.origin() + " does not begin with a checkpoint that is signed by a known key of its origin");
    }
}
