package grantledger.command.grant.lives;

import grantledger.command.call.Call;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Matter;
import grantledger.command.deciding.Refused;
import grantledger.command.grant.standing.Grant;
import grantledger.command.handling.People;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.Event;
import grantledger.events.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Calls and grants without a log: the real decisions and folds, a command with its consequences or not at all. */
final class Ledger {

    private Map<UUID, Object> states = new HashMap<>();
    private Map<UUID, List<Event>> events = new HashMap<>();

    /** Puts a stream where its events bring it. */
    void begin(UUID stream, StreamKind<?, ?> kind, Event first) {
        fold(kind, stream, first, People.NOW);
    }

    /** @return whether the command was carried out; a rule may have refused it or one of its consequences */
    boolean carryOut(Acting acting, Command<?, ?> command) {
        Map<UUID, Object> statesBefore = new HashMap<>(states);
        Map<UUID, List<Event>> eventsBefore = new HashMap<>(events);
        try {
            decide(acting, command);
            return true;
        } catch (Refused refused) {
            states = statesBefore;
            events = eventsBefore;
            return false;
        }
    }

    Grant grant(UUID grantId) {
        return (Grant) states.get(grantId);
    }

    long committedSek(UUID callId, Track track) {
        return ((Call) states.get(callId)).committedSek().getOrDefault(track, 0L);
    }

    List<Event> events(UUID stream) {
        return events.getOrDefault(stream, List.of());
    }

    private <S extends Matter, E extends Event> void decide(Acting acting, Command<S, E> command) {
        StreamKind<S, E> kind = command.streamKind();
        S state = kind.state().cast(states.get(command.stream()));
        Circumstances with = looking(acting);
        command.requirePerson(state, with);
        Decision<E> decision = command.decide(state, with);
        decision.events().forEach(event -> fold(kind, command.stream(), event, acting.occurredAt()));
        decision.consequences().forEach(consequence -> decide(acting, consequence));
    }

    private <S> void fold(StreamKind<S, ?> kind, UUID stream, Event event, Instant occurredAt) {
        states.put(stream, kind.after(kind.state().cast(states.get(stream)), event, occurredAt));
        List<Event> more = new ArrayList<>(events(stream));
        more.add(event);
        events.put(stream, List.copyOf(more));
    }

    private Circumstances looking(Acting acting) {
        return new Circumstances() {
            @Override
            public Acting acting() {
                return acting;
            }

            @Override
            public <T> Optional<T> look(StreamKind<T, ?> kind, UUID stream) {
                return Optional.ofNullable(states.get(stream)).map(kind.state()::cast);
            }

            @Override
            public <T> Optional<T> hold(StreamKind<T, ?> kind, UUID stream) {
                return look(kind, stream);
            }
        };
    }
}
