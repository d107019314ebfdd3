package grantledger.command.keys;

import grantledger.format.Json;
import grantledger.format.sealing.FieldSealing;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A key as a line of a backup.
 *
 * @param key in Base64
 */
record SavedKey(UUID applicationId, String key, Instant madeAt) {

    static SavedKey of(UUID applicationId, byte[] key, Instant madeAt) {
        return new SavedKey(applicationId, Base64.getEncoder().encodeToString(key), madeAt);
    }

    static SavedKey read(String line) {
        return Json.mapper().readValue(line, SavedKey.class);
    }

    String line() {
        return Json.mapper().writeValueAsString(this);
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(key);
    }

    byte[] commitment() {
        return new FieldSealing(bytes()).commitment();
    }

    /** Does not say the key. */
    @Override
    public String toString() {
        return "SavedKey[" + applicationId + ", " + madeAt + "]";
    }
}
