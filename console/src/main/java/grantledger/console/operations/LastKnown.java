package grantledger.console.operations;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Refused;
import grantledger.console.contract.ServiceAway;
import grantledger.console.contract.Services;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** How far the views are, or, while nobody answers, how far they were when somebody last did. */
@Component
public class LastKnown {

    /** @param isOld nobody answers now */
    public record At(Standing standing, Instant at, boolean isOld) {
        private At old() {
            return new At(standing, at, true);
        }
    }

    private final Services services;
    private final AtomicReference<Optional<At>> last = new AtomicReference<>(Optional.empty());
    private final Clock clock = Clock.systemUTC();

    LastKnown(Services services) {
        this.services = services;
    }

    /** Empty where nothing has been known since the console started. */
    Optional<At> at(Asked asked) {
        try {
            var standing = Standing.of(services.readNow(asked, Query.of("/api/status")));
            var at = Optional.of(new At(standing, clock.instant(), false));
            last.set(at);
            return at;
        } catch (ServiceAway _) {
            return last.get().map(At::old);
        } catch (Refused refused) {
            if (refused.problem().status() < 500) {
                throw refused;
            }
            return last.get().map(At::old);
        }
    }
}
