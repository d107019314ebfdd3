package grantledger.command.handling;

import grantledger.command.Behaviours;
import grantledger.command.application.standing.Application;
import grantledger.command.call.Call;
import grantledger.command.deciding.Behaviour;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Matter;
import grantledger.eventlog.states.StreamKind;
import grantledger.eventlog.states.StreamKinds;
import grantledger.eventlog.states.Versioned;
import grantledger.events.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Neighbouring streams without a log: the real decisions and folds on states held in a map. */
final class StandingStreams implements Streams {

    private final StreamKinds kinds;
    private final Map<UUID, Object> states = new HashMap<>();
    private final List<Event> happened = new ArrayList<>();
    private Command<?, ?> asked;

    StandingStreams(StreamKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public StreamKinds kinds() {
        return kinds;
    }

    <S> void stand(StreamKind<S, ?> kind, UUID stream, Instant occurredAt, List<Event> events) {
        events.forEach(event -> fold(kind, stream, event, occurredAt));
    }

    private <S> void fold(StreamKind<S, ?> kind, UUID stream, Event event, Instant occurredAt) {
        states.put(stream, kind.after(kind.state().cast(states.get(stream)), event, occurredAt));
    }

    /** What is decided now; where it says that it stays within its matter, it is watched. */
    void watch(Command<?, ?> command) {
        asked = command;
    }

    private void requireWithinMatter(boolean within, String what) {
        if (asked != null && asked.staysWithinMatter() && !within) {
            throw new AssertionError(asked.name() + " does not stay within its matter: " + what);
        }
    }

    /** The terms of calls are nobody's matter; and a grant is of its application's. */
    private boolean isOfMatter(Object state, UUID stream) {
        return state == null
                || state instanceof Call
                || asked == null
                || asked.stream().equals(stream)
                || asked.matter(id -> Optional.ofNullable((Matter) states.get(id)))
                        .filter(stream::equals)
                        .isPresent()
                || state instanceof Application;
    }

    List<Event> happened() {
        return List.copyOf(happened);
    }

    @Override
    public <S> Optional<Versioned<S>> find(StreamKind<S, ?> kind, UUID stream) {
        requireWithinMatter(isOfMatter(states.get(stream), stream), "it looks at " + stream);
        return standing(kind, stream).map(state -> new Versioned<>(kind, state, 1, null));
    }

    /** A state that stands is of the kind whose state it is. */
    @Override
    public Optional<Versioned<?>> find(UUID stream) {
        Object state = states.get(stream);
        return Behaviours.ALL.stream()
                .map(Behaviour::kind)
                .filter(kind -> kind.state().isInstance(state))
                .findFirst()
                .map(kind -> standing(kind, state));
    }

    private static <S> Versioned<S> standing(StreamKind<S, ?> kind, Object state) {
        return new Versioned<>(kind, kind.state().cast(state), 1, null);
    }

    @Override
    public <S> Optional<S> hold(StreamKind<S, ?> kind, UUID stream) {
        requireWithinMatter(false, "it holds " + stream);
        return standing(kind, stream);
    }

    private <S> Optional<S> standing(StreamKind<S, ?> kind, UUID stream) {
        return Optional.ofNullable(states.get(stream))
                .filter(kind.state()::isInstance)
                .map(kind.state()::cast);
    }

    @Override
    public void decide(Command<?, ?> consequence, Attempt attempt) {
        requireWithinMatter(false, consequence.name() + " follows");
        decided(consequence, attempt);
    }

    private <S extends Matter, E extends Event> void decided(Command<S, E> command, Attempt attempt) {
        StreamKind<S, E> kind = command.streamKind();
        S state = kind.state().cast(states.get(command.stream()));
        command.requirePerson(state, attempt);
        Decision<E> decision = command.decide(state, attempt);
        decision.events().forEach(event -> {
            happened.add(event);
            fold(kind, command.stream(), event, attempt.occurredAt());
        });
        decision.consequences().forEach(attempt::decide);
    }
}
