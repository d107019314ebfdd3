package grantledger.projections.watching;

import grantledger.format.Envelope;
import java.time.Duration;
import java.util.List;

/** Who follows events on their way into the serving views. */
@FunctionalInterface
public interface FoldWatch {

    /** Nobody. */
    FoldWatch NONE = (_, _) -> {};

    /** They have become visible together, in one transaction. */
    void folded(List<Envelope> events, Duration took);
}
