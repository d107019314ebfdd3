package grantledger.console.forms.shapes;

import grantledger.console.contract.Service;
import grantledger.console.contract.Services;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The commands that the running command-service has. Asked for when the first form is drawn, and again once in a while,
 * since a newer service may know more; a service that does not answer then is no reason to forget what it said.
 */
@Component
public class DescribedCommands {
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** Pages are not held up again and again by a service that is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Services services;
    private final Clock clock = Clock.systemUTC();
    private volatile Read last;
    private volatile Failure failure = new Failure(null, Instant.MIN);

    private record Read(Commands commands, Instant at) {}

    private record Failure(RuntimeException why, Instant at) {}

    DescribedCommands(Services services) {
        this.services = services;
    }

    /** @throws grantledger.console.contract.ServiceAway where they have never been asked for and cannot be now */
    public Commands now() {
        var known = last;
        if (known != null && isWithin(known.at(), FRESH)) {
            return known.commands();
        }
        if (known == null && isWithin(failure.at(), PATIENCE)) {
            throw failure.why();
        }
        return asked(known);
    }

    private boolean isWithin(Instant then, Duration time) {
        return then.isAfter(clock.instant().minus(time));
    }

    private Commands asked(Read known) {
        try {
            var commands = Commands.of(services.description(Service.COMMAND));
            last = new Read(commands, clock.instant());
            return commands;
        } catch (RuntimeException away) {
            failure = new Failure(away, clock.instant());
            if (known == null) {
                throw away;
            }
            last = new Read(known.commands(), clock.instant());
            return known.commands();
        }
    }
}
