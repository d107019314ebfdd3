package grantledger.command.values;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Name-based UUIDs, version 5 (RFC 9562 §5.5): the same name always gives the same id. */
public final class NameBasedId {

    private NameBasedId() {}

    public static UUID of(UUID namespace, String name) {
        ByteBuffer hash =
                ByteBuffer.wrap(sha1().digest(ByteBuffer.allocate(16 + name.getBytes(StandardCharsets.UTF_8).length)
                        .putLong(namespace.getMostSignificantBits())
                        .putLong(namespace.getLeastSignificantBits())
                        .put(name.getBytes(StandardCharsets.UTF_8))
                        .array()));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & ~(0xC0L << 56)) | (0x80L << 56);
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
