package grantledger.verifier.copy;

import grantledger.verifier.bundle.Findings;
import grantledger.verifier.bundle.Leaf;
import java.util.List;

/** What came out of the checks of a copied log, and the leaves of the stream that was asked for. */
public record CheckedLog(Findings findings, List<Leaf> stream) {

    public CheckedLog {
        stream = List.copyOf(stream);
    }
}
