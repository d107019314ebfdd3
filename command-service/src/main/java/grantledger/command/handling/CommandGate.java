package grantledger.command.handling;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Refused;
import grantledger.command.eventlog.AppendRefused;
import grantledger.command.eventlog.Appended;
import grantledger.command.eventlog.Guard;
import grantledger.command.eventlog.IdempotencyKey;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.springframework.stereotype.Component;

/** The one way in: a command is decided and durable when this returns, or nothing has happened. */
@Component
public class CommandGate {

    private static final int ATTEMPTS = 50;

    private final States states;
    private final CommandGateway gateway;

    public CommandGate(Deciders deciders) {
        states = deciders.states();
        gateway = DefaultCommandGateway.builder().commandBus(deciders.bus()).build();
    }

    /**
     * Decides the command, again when another command was faster.
     *
     * @param ifMatch        the version the sender saw, or null
     * @param idempotencyKey or null
     * @throws Refused       when a rule says no
     * @throws AppendRefused when the key has been used or the log is unavailable
     */
    public List<Appended> decide(Command<?, ?> command, Acting acting, Long ifMatch, IdempotencyKey idempotencyKey) {
        for (int attempt = 1; ; attempt++) {
            Handling handling = new Handling(acting, ifMatch, idempotencyKey);
            try {
                gateway.sendAndWait(CommandMessages.message(command, handling));
                return handling.appended();
            } catch (Refused refused) {
                if (attempt == ATTEMPTS || !catchUp(command, handling)) {
                    throw refused;
                }
            } catch (LockAcquisitionFailedException busy) {
                throw new AppendRefused.Unavailable("Commands on the same stream are not getting through", busy);
            } catch (AppendRefused.StreamMovedOn faster) {
                catchUp(command, handling);
                requireNotBegun(command);
                GeneralRule.NO_CONCURRENT_CHANGE.require(
                        attempt < ATTEMPTS, "Other commands kept changing the same streams; send it again.");
                pause(attempt);
            }
        }
    }

    private void requireNotBegun(Command<?, ?> command) {
        if (command.begins()) {
            command.alreadyBegun().require(!states.exists(command.stream()), "%s exists already.", command.stream());
        }
    }

    /**
     * Whether a stream has moved on that the decision was made on, so that the command is to be decided anew. A refusal
     * never reaches the log, where a stale state would be noticed; so it is asked for each of them.
     */
    private boolean catchUp(Command<?, ?> command, Handling handling) {
        return involved(command, handling).map(states::catchUp).reduce(false, Boolean::logicalOr);
    }

    private static Stream<UUID> involved(Command<?, ?> command, Handling handling) {
        Stream<UUID> neighbours =
                Stream.concat(handling.guards().stream().map(Guard::stream), handling.touched().stream());
        return Stream.concat(Stream.of(command.stream()), neighbours).distinct();
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, 2 + Math.min(attempt, 20)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AppendRefused.Unavailable("Interrupted while waiting for another command", interrupted);
        }
    }
}
