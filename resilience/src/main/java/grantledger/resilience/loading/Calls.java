package grantledger.resilience.loading;

import java.util.Optional;
import java.util.UUID;

/** The call that is applied to at the moment; the next one is announced when enough have applied. */
final class Calls {
    private final Sender sender;
    private Ceiling now;
    private int applied;

    Calls(Sender sender) {
        this.sender = sender;
    }

    /** Empty while none can be announced. */
    synchronized Optional<Ceiling> next() {
        if (now == null || applied == Ceiling.APPLICATIONS) {
            now = announced().orElse(null);
            applied = 0;
        }
        applied++;
        return Optional.ofNullable(now);
    }

    private Optional<Ceiling> announced() {
        var body = Texts.call("FAULTS-" + UUID.randomUUID(), Ceiling.BUDGET_SEK);
        return sender.acknowledged("announce-call", Person.OFFICER, body).map(done -> new Ceiling(done.id()));
    }
}
