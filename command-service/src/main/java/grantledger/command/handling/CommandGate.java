package grantledger.command.handling;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Matter;
import grantledger.command.deciding.Refused;
import grantledger.eventlog.AppendRefused;
import grantledger.eventlog.IdempotencyKey;
import grantledger.eventlog.axon.Aggregates;
import grantledger.eventlog.axon.Appended;
import grantledger.eventlog.axon.LogStorageEngine;
import grantledger.eventlog.states.States;
import grantledger.eventlog.states.StreamKinds;
import grantledger.events.Event;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;

/** The one way in: a command is decided and durable when this returns, or nothing has happened. */
public final class CommandGate {

    private static final int ATTEMPTS = 50;

    private final States states;
    private final Aggregates<StreamAggregate, Event> aggregates;
    private final Streams streams;

    public CommandGate(LogStorageEngine<Event> engine, States states, StreamKinds kinds) {
        this.states = states;
        this.aggregates = new Aggregates<>(
                StreamAggregate.class,
                () -> new StreamAggregate(kinds),
                command -> ((Command<?, ?>) command).stream(),
                states,
                engine);
        this.streams = new LoggedStreams(kinds, states, aggregates);
    }

    /**
     * Decides the command, again when another command was faster.
     *
     * @param ifMatch        the version the sender saw, or null
     * @param idempotencyKey or null
     * @return the events it brought about, in the order of the log
     * @throws Refused       when a rule says no
     * @throws AppendRefused when the key has been used or the log is unavailable
     */
    public List<Appended<Event>> decide(
            Command<?, ?> command, Acting acting, Long ifMatch, IdempotencyKey idempotencyKey) {
        return decide(command, () -> new Attempt(acting, ifMatch, idempotencyKey, streams));
    }

    /**
     * Decides the command as {@link #decide} would, and records nothing.
     *
     * @param ifMatch the version the sender saw, or null
     * @return the events it would bring about, which have no positions
     * @throws Refused when a rule says no
     */
    public List<Appended<Event>> rehearse(Command<?, ?> command, Acting acting, Long ifMatch) {
        return decide(command, () -> Attempt.rehearsal(acting, ifMatch, streams));
    }

    /** How a stream stands, as far as is known: another instance may have changed it. */
    public Optional<Matter> standing(UUID stream) {
        return states.find(stream).map(known -> (Matter) known.state());
    }

    private List<Appended<Event>> decide(Command<?, ?> command, Supplier<Attempt> attempts) {
        boolean exists = false; // what begins a stream is tried without a look; the log tells when there is one
        for (int number = 1; ; number++) {
            Attempt attempt = attempts.get();
            try {
                return aggregates.handle(StreamAggregate.message(command, attempt, exists));
            } catch (Refused refused) {
                if (number == ATTEMPTS || !catchUp(command, attempt)) {
                    throw refused;
                }
            } catch (AggregateNotFoundException none) {
                GeneralRule.STREAM_EXISTS.require(
                        false, "There is no %s %s.", command.streamKind().noun(), none.getAggregateIdentifier());
            } catch (LockAcquisitionFailedException busy) {
                throw new AppendRefused.Unavailable("Commands on the same stream are not getting through", busy);
            } catch (ConcurrencyException faster) {
                catchUp(command, attempt);
                exists = hasBegun(command);
                GeneralRule.NO_CONCURRENT_CHANGE.require(
                        number < ATTEMPTS, "Other commands kept changing the same streams; send it again.");
                pause(number);
            }
        }
    }

    /** Whether what the command would begin is there, and the command may go on with it. */
    private boolean hasBegun(Command<?, ?> command) {
        boolean begun = command.begins() && states.exists(command.stream());
        if (begun) {
            command.alreadyBegun().require(command.mayGoOn(), "%s exists already.", command.stream());
        }
        return begun;
    }

    /**
     * Whether a stream has moved on that the decision was made on, so that the command is to be decided anew. A refusal
     * never reaches the log, where a stale state would be noticed; so it is asked for each of them.
     */
    private boolean catchUp(Command<?, ?> command, Attempt attempt) {
        Stream<UUID> involved = Stream.concat(Stream.of(command.stream()), attempt.neighbours());
        return involved.distinct().map(states::catchUp).reduce(false, Boolean::logicalOr);
    }

    private static void pause(int number) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, 2 + Math.min(number, 20)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AppendRefused.Unavailable("Interrupted while waiting for another command", interrupted);
        }
    }
}
