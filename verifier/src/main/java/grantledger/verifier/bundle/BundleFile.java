package grantledger.verifier.bundle;

import java.util.Set;
import java.util.regex.Pattern;

/** The names of the files in a bundle. */
final class BundleFile {

    static final String README = "README.md";
    static final String EVENT = "event.json";
    static final String LEAF = "leaf.json";
    static final String PROOF = "proof.tlog-proof";
    static final String KEYS = "log.vkey";
    static final String CONSISTENCY = "consistency.txt";
    static final String BEGINNING = "beginning.leaf.json";
    static final String BEGINNING_PROOF = "beginning.tlog-proof";
    static final String MANIFEST = "manifest.json";

    private static final Set<String> FIXED =
            Set.of(README, EVENT, LEAF, PROOF, KEYS, CONSISTENCY, BEGINNING, BEGINNING_PROOF, MANIFEST);
    private static final Pattern OF_STREAM = Pattern.compile("stream/[1-9][0-9]{0,8}\\.(?:leaf\\.json|tlog-proof)");

    private BundleFile() {}

    static boolean isKnown(String name) {
        return FIXED.contains(name) || isOfStream(name);
    }

    static boolean isOfStream(String name) {
        return OF_STREAM.matcher(name).matches();
    }

    static String leaf(long version) {
        return "stream/" + version + ".leaf.json";
    }

    static String proof(long version) {
        return "stream/" + version + ".tlog-proof";
    }
}
