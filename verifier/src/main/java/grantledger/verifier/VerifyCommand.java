package grantledger.verifier;

import grantledger.verifier.bundle.BundleCheck;
import grantledger.verifier.bundle.Checked;
import grantledger.verifier.bundle.Trust;
import grantledger.verifier.files.BundlePlace;
import grantledger.verifier.files.NotABundle;
import grantledger.verifier.notes.VerifierKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code verify <bundle>}. */
final class VerifyCommand {

    private final PrintStream out;

    VerifyCommand(PrintStream out) {
        this.out = out;
    }

    int run(Options options) throws IOException {
        options.allow("--key", "--checkpoint", "--witness", "--policy");
        Path place = Path.of(options.only("bundle"));
        Trust trust = trust(options);
        Checked checked = BundleCheck.check(BundlePlace.read(place), trust);
        out.print(new Report(checked, trust).of(place.getFileName().toString()));
        return checked.findings().allHold() ? Verifier.HOLDS : Verifier.DOES_NOT_HOLD;
    }

    private static Trust trust(Options options) throws IOException {
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
