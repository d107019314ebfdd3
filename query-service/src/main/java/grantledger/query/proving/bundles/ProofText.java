package grantledger.query.proving.bundles;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Proofs as lines of text. */
final class ProofText {

    private ProofText() {}

    /** That a leaf is in a tree, as c2sp.org/tlog-proof has it; the signed checkpoint is part of it. */
    static byte[] inclusion(long leaf, List<byte[]> hashes, String checkpoint) {
        return ("c2sp.org/tlog-proof@v1\nindex " + leaf + "\n" + lines(hashes) + "\n" + checkpoint).getBytes(UTF_8);
    }

    /** That the tree of {@code from} leaves is the beginning of a later one. */
    static byte[] consistency(long from, byte[] root, List<byte[]> hashes) {
        return ("from " + from + "\n" + lines(List.of(root)) + lines(hashes)).getBytes(US_ASCII);
    }

    private static String lines(List<byte[]> hashes) {
        return hashes.stream()
                .map(hash -> Base64.getEncoder().encodeToString(hash) + "\n")
                .collect(Collectors.joining());
    }
}
