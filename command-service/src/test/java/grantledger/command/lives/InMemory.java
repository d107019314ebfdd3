package grantledger.command.lives;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Matter;
import grantledger.eventlog.states.StreamKind;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a decision may look at, where every stream is in memory. */
record InMemory(Acting acting, Map<UUID, Matter> states) implements Circumstances {
    @Override
    public <S> Optional<S> look(StreamKind<S, ?> kind, UUID stream) {
        return matter(stream).map(kind.state()::cast);
    }

    @Override
    public Optional<Matter> matter(UUID stream) {
        return Optional.ofNullable(states.get(stream));
    }

    @Override
    public <S> Optional<S> hold(StreamKind<S, ?> kind, UUID stream) {
        return look(kind, stream);
    }
}
