package grantledger.eventlog.sealing;

import grantledger.format.notes.VerifierKey;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/**
 * Somebody else who checks that each checkpoint continues the one before it, and cosigns it.
 *
 * @param prefix where it takes checkpoints, by the protocol of <a
 *     href="https://c2sp.org/tlog-witness">c2sp.org/tlog-witness</a>
 */
public record Witness(URI prefix, VerifierKey key) {

    /**
     * Reads {@code <address> <vkey>}, several of them separated by commas.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static List<Witness> all(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Witness::of)
                .toList();
    }

    private static Witness of(String text) {
        String[] parts = text.split(" +", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("A witness is an address and a vkey, not '" + text + "'");
        }
        VerifierKey key = VerifierKey.of(parts[1]);
        if (key.type() != VerifierKey.Type.COSIGNATURE) {
            throw new IllegalArgumentException("The vkey of a witness is one for cosignatures: " + parts[1]);
        }
        return new Witness(URI.create(parts[0].replaceFirst("/+$", "")), key);
    }
}
