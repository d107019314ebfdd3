package grantledger.verifier;

import grantledger.verifier.files.NotABundle;
import grantledger.verifier.notes.VerifierKey;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.StrictText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keys as they are given: each is one itself, or the name of a file with one a line. */
final class KeyOptions {

    private static final String A_KEY = "[^\\s+]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]+=*";

    private KeyOptions() {}

    static List<VerifierKey> read(List<String> given) throws IOException {
        List<VerifierKey> keys = new ArrayList<>();
        for (String each : given) {
            try {
                List<String> vkeys = each.matches(A_KEY) ? List.of(each) : lines(Path.of(each));
                vkeys.stream().map(VerifierKey::read).forEach(keys::add);
            } catch (Malformed noKey) {
                throw new NotABundle("a key that was given cannot be read: " + noKey.getMessage());
            }
        }
        return keys.stream().distinct().toList();
    }

    /** Empty lines, and those that begin with a number sign, are for people. */
    private static List<String> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NotABundle("there is no file of keys " + file);
        }
        List<String> lines = StrictText.utf8(Files.readAllBytes(file))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty()) {
            throw new NotABundle("the file " + file + " holds no key");
        }
        return lines;
    }
}
