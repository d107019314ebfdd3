package grantledger.verifier;

import grantledger.verifier.bundle.Trust;
import grantledger.verifier.files.NotABundle;
import grantledger.verifier.notes.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What whoever checks holds already, as it is given on the command line. */
final class TrustOptions {

    private TrustOptions() {}

    static Trust read(Options options) throws IOException {
        List<VerifierKey> witnesses = KeyOptions.read(options.all("--witness"));
        Optional<Integer> policy = options.number("--policy");
        if (policy.isPresent() && (policy.get() < 1 || policy.get() > witnesses.size())) {
            throw new Misunderstood(
                    "--policy is how many of the witnesses given must have cosigned: 1 to " + witnesses.size());
        }
        return new Trust(
                KeyOptions.read(options.all("--key")),
                witnesses,
                policy.orElse(witnesses.size()),
                checkpoint(options.one("--checkpoint")));
    }

    private static Optional<byte[]> checkpoint(Optional<String> file) throws IOException {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Path path = Path.of(file.get());
        if (!Files.isRegularFile(path)) {
            throw new NotABundle("there is no file " + path);
        }
        return Optional.of(Files.readAllBytes(path));
    }
}
