package grantledger.verifier;

import grantledger.verifier.bundle.BundleCheck;
import grantledger.verifier.bundle.Checked;
import grantledger.verifier.bundle.Trust;
import grantledger.verifier.files.BundlePlace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** {@code verify <bundle>}. */
final class VerifyCommand {

    private final PrintStream out;

    VerifyCommand(PrintStream out) {
        this.out = out;
    }

    int run(Options options) throws IOException {
        options.allow("--key", "--checkpoint", "--witness", "--policy");
        Path place = Path.of(options.only("bundle"));
        Trust trust = TrustOptions.read(options);
        Checked checked = BundleCheck.check(BundlePlace.read(place), trust);
        out.print(new Report(checked, trust).of(place.getFileName().toString()));
        return checked.findings().allHold() ? Verifier.HOLDS : Verifier.DOES_NOT_HOLD;
    }
}
