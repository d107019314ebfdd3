package grantledger.command.handling;

import grantledger.command.deciding.Command;
import grantledger.eventlog.states.StreamKind;
import grantledger.eventlog.states.StreamKinds;
import grantledger.eventlog.states.Versioned;
import java.util.Optional;
import java.util.UUID;

/** The streams around the one that a command is about. */
interface Streams {

    StreamKinds kinds();

    /** How another stream stands, as committed. */
    <S> Optional<Versioned<S>> find(StreamKind<S, ?> kind, UUID stream);

    /** The same, whatever its kind. */
    Optional<Versioned<?>> find(UUID stream);

    /** As the first, and nobody else changes it until the unit of work ends. */
    <S> Optional<S> hold(StreamKind<S, ?> kind, UUID stream);

    /** Decides the command on its stream inside the unit of work that is under way. */
    void decide(Command<?, ?> consequence, Attempt attempt);
}
