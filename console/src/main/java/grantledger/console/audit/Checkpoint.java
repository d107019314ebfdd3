package grantledger.console.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * How many events the log has signed for, and the root of the tree over them, as a signed note writes it (c2sp.org/tlog-checkpoint).
 *
 * @param origin which log
 * @param signatures of the log itself; two while one key follows another
 * @param witnesses who have signed it, too
 */
public record Checkpoint(
        String origin, long size, String root, int signatures, List<Cosignature> witnesses, String note) {
    private static final String SIGNATURE = "— ";

    /** @param at when the witness signed, where its signature says so */
    public record Cosignature(String witness, Optional<Instant> at) {
        private static final int KEY_ID = 4;
        private static final int WITH_TIME = KEY_ID + Long.BYTES + 64;

        private static Cosignature of(String name, String base64) {
            return new Cosignature(name, time(base64));
        }

        /** By c2sp.org/tlog-cosignature: seconds stand between the key's id and the signature. */
        private static Optional<Instant> time(String base64) {
            try {
                var bytes = Base64.getDecoder().decode(base64);
                return bytes.length == WITH_TIME
                        ? Optional.of(Instant.ofEpochSecond(
                                ByteBuffer.wrap(bytes, KEY_ID, Long.BYTES).getLong()))
                        : Optional.empty();
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
    }

    /** Empty where it is no such note: nothing is told of what cannot be read. */
    static Optional<Checkpoint> of(String note) {
        var lines = note.split("\n", -1);
        if (lines.length < 4 || !lines[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        var signers = Arrays.stream(lines)
                .filter(line -> line.startsWith(SIGNATURE))
                .map(line -> line.substring(SIGNATURE.length()).split(" ", 2))
                .filter(signature -> signature.length == 2)
                .toList();
        return Optional.of(new Checkpoint(
                lines[0],
                Long.parseLong(lines[1]),
                lines[2],
                (int) signers.stream()
                        .filter(signer -> signer[0].equals(lines[0]))
                        .count(),
                signers.stream()
                        .filter(signer -> !signer[0].equals(lines[0]))
                        .map(signer -> Cosignature.of(signer[0], signer[1]))
                        .toList(),
                note));
    }
}
