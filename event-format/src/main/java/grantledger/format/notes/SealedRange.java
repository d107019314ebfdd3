package grantledger.format.notes;

import grantledger.format.Json;
import grantledger.format.tree.TreeHash;
import java.util.Arrays;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/**
 * The record in which a checkpoint is passed on: as JSON, bytes in base64.
 *
 * @param log the id of the log
 * @param from the size of the checkpoint before it; as large as {@code size} when it is said again, with cosignatures
 * @param leaves the hashes of leaves {@code from} to {@code size}, one after the other. They are believed by nobody: whoever
 *     finds another root can tell by them which leaf differs
 * @param began the first leaf of an origin that continues another one; otherwise null
 * @param checkpoint the signed note
 */
public record SealedRange(
        UUID log, String origin, long from, long size, byte[] leaves, byte[] began, String checkpoint) {

    private static final ObjectReader READER = Json.mapper().readerFor(SealedRange.class);

    public SealedRange {
        if (log == null || origin == null || leaves == null || checkpoint == null || from < 0 || size < from) {
            throw new MalformedNote("No record of a checkpoint: something is missing");
        }
        if (leaves.length != (size - from) * TreeHash.LENGTH) {
            throw new MalformedNote("No record of a checkpoint: from " + from + " to " + size + ", leaves of "
                    + leaves.length + " bytes");
        }
    }

    /** @throws MalformedNote when it is none */
    public static SealedRange read(byte[] json) {
        try {
            return READER.readValue(json);
        } catch (JacksonException unfit) {
            throw new MalformedNote("No record of a checkpoint: " + unfit.getOriginalMessage());
        }
    }

    public byte[] written() {
        return Json.mapper().writeValueAsBytes(this);
    }

    /** The hash of a leaf, by its index in the tree. */
    public byte[] leaf(long index) {
        int at = Math.toIntExact(index - from) * TreeHash.LENGTH;
        return Arrays.copyOfRange(leaves, at, at + TreeHash.LENGTH);
    }

    public SignedNote note() {
        return SignedNote.of(checkpoint);
    }
}
