package grantledger.command.reacting;

import grantledger.command.deciding.AwaitedDay;
import grantledger.command.deciding.History;
import grantledger.eventlog.AppendRefused;
import grantledger.eventlog.following.Deadline;
import grantledger.eventlog.following.Deadlines;
import grantledger.eventlog.sql.LogUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows from days that have passed. One whose consequence fails is tried again later, and the others go on. */
final class PassedDays {

    private static final Logger LOG = LoggerFactory.getLogger(PassedDays.class);

    private final List<? extends AwaitedDay<?>> awaitedDays;
    private final Deadlines deadlines;
    private final History history;
    private final SystemActs system;
    private final Clock clock;

    PassedDays(
            List<? extends AwaitedDay<?>> awaitedDays,
            Deadlines deadlines,
            History history,
            SystemActs system,
            Clock clock) {
        this.awaitedDays = awaitedDays;
        this.deadlines = deadlines;
        this.history = history;
        this.system = system;
        this.clock = clock;
    }

    void follow() {
        deadlines.fired(clock.instant()).forEach(this::pass);
    }

    private void pass(Deadline deadline) {
        try {
            Instant passed = deadline.passes(deadlines.zone());
            awaited(deadline).whenPassed(deadline, history).forEach(command -> system.issue(command, passed));
            deadlines.done(deadline);
        } catch (RuntimeException | StackOverflowError failure) {
            if (isTheLogs(failure)) {
                throw failure; // no day can pass now
            }
            String why = String.valueOf(failure.getMessage());
            if (deadlines.failed(deadline, why, clock.instant())) {
                LOG.warn("{} is set aside and tried once an hour: {}", deadline, why, failure);
            }
        }
    }

    private AwaitedDay<?> awaited(Deadline deadline) {
        return awaitedDays.stream()
                .filter(it -> it.kind().equals(deadline.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing waits for a day of kind " + deadline.kind()));
    }

    /** Whether the log was away, rather than something wrong with this day. */
    private static boolean isTheLogs(Throwable failure) {
        return failure != null
                && (failure instanceof LogUnavailable
                        || failure instanceof AppendRefused
                        || isTheLogs(failure.getCause()));
    }
}
