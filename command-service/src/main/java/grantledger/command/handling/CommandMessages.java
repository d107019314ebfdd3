package grantledger.command.handling;

import grantledger.command.application.ApplicationCommand;
import grantledger.command.call.CallCommand;
import grantledger.command.deciding.Command;
import grantledger.command.grant.GrantCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/** Commands as Axon's messages: a command that begins a stream goes by its own name, any other by its kind's. */
final class CommandMessages {

    private CommandMessages() {}

    static CommandMessage<Command<?, ?>> message(Command<?, ?> command, Handling handling) {
        return new GenericCommandMessage<>(
                new GenericMessage<Command<?, ?>>(command, MetaData.with(Handling.KEY, handling)), address(command));
    }

    private static String address(Command<?, ?> command) {
        if (command.begins()) {
            return command.getClass().getName();
        }
        return switch (command) {
            case CallCommand it -> CallCommand.class.getName();
            case ApplicationCommand it -> ApplicationCommand.class.getName();
            case GrantCommand it -> GrantCommand.class.getName();
            default -> throw new IllegalArgumentException("Not a command of any stream: " + command);
        };
    }
}
