package grantledger.command.handling;

import grantledger.command.deciding.Command;
import grantledger.command.deciding.Kind;
import java.util.Optional;
import java.util.UUID;

/** The streams around the one a command is about. */
public interface Neighbours {

    <S> Optional<S> look(Kind<S, ?> kind, UUID stream, Handling handling);

    <S> Optional<S> hold(Kind<S, ?> kind, UUID stream, Handling handling);

    /** Decides the command on its stream inside the unit of work that is under way. */
    void decide(Command<?, ?> consequence, Handling handling);
}
