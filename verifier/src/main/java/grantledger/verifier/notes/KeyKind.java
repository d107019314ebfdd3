package grantledger.verifier.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.verifier.text.Malformed;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What a key signs. C2SP has more kinds; these are the ones that a log and its witnesses use here. */
public enum KeyKind {

    /** The text itself, as a log signs its checkpoints. */
    LOG(1) {
        @Override
        Optional<Instant> verify(Ed25519 key, byte[] text, byte[] signature) {
            key.verify(text, signature);
            return Optional.empty();
        }
    },

    /** The text and a time, as a witness cosigns a checkpoint; c2sp.org/tlog-cosignature. */
    WITNESS(4) {
        @Override
        Optional<Instant> verify(Ed25519 key, byte[] text, byte[] signature) {
            if (signature.length <= Long.BYTES) {
                throw new Malformed("a cosignature holds no time");
            }
            long seconds = ByteBuffer.wrap(signature).getLong();
            if (seconds < 1 || seconds > LAST_SECOND) {
                throw new Malformed("a cosignature's time is none");
            }
            key.verify(cosigned(text, seconds), Arrays.copyOfRange(signature, Long.BYTES, signature.length));
            return Optional.of(Instant.ofEpochSecond(seconds));
        }
    };

    /** The end of the year 9999, after which dates are written otherwise. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private final byte identifier;

    KeyKind(int identifier) {
        this.identifier = (byte) identifier;
    }

    static KeyKind of(byte identifier) {
        for (KeyKind kind : values()) {
            if (kind.identifier == identifier) {
                return kind;
            }
        }
        throw new Malformed(
                "a verifier key is of kind " + identifier + ", and only Ed25519 (1, or 4 of a witness) is known");
    }

    byte identifier() {
        return identifier;
    }

    /** When it was signed, if the signature says that. */
    abstract Optional<Instant> verify(Ed25519 key, byte[] text, byte[] signature);

    /** What a witness signs. */
    static byte[] cosigned(byte[] text, long seconds) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(("cosignature/v1\ntime " + seconds + "\n").getBytes(UTF_8));
        message.writeBytes(text);
        return message.toByteArray();
    }
}
