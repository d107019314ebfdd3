package grantledger.command.deciding;

import grantledger.eventlog.states.StreamKind;
import java.util.Optional;
import java.util.UUID;

/** What a decision may look at besides its own stream: who acts, and how neighbouring streams stand. */
public interface Circumstances {

    Acting acting();

    /**
     * The committed state of another stream, if it exists. The append that follows is refused, and the command decided
     * anew, if that stream has changed in the meantime.
     */
    <S> Optional<S> look(StreamKind<S, ?> kind, UUID stream);

    /** As {@link #look}, where it does not matter what kind of stream it is. */
    Optional<Matter> matter(UUID stream);

    /** As {@link #look}, when the decision will also change that stream: nobody else does until it is done. */
    <S> Optional<S> hold(StreamKind<S, ?> kind, UUID stream);
}
