package grantledger.command.lives;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Matter;
import grantledger.command.deciding.Refused;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Streams without a log: the real decisions and folds, a command with its consequences or not at all. */
public final class Ledger {
    private Map<UUID, Matter> states = new HashMap<>();
    private Map<UUID, List<Event>> events = new HashMap<>();
    private List<Event> happened = new ArrayList<>();

    /** Puts a stream where an event brings it. */
    public void happens(StreamKind<?, ?> kind, Event event, Instant at) {
        fold(kind, event, at);
    }

    /** @return the refusal by a rule, of the command or of one of its consequences; null where it was carried out */
    public Refused carryOut(Acting acting, Command<?, ?> command) {
        Map<UUID, Matter> statesBefore = new HashMap<>(states);
        Map<UUID, List<Event>> eventsBefore = new HashMap<>(events);
        happened = new ArrayList<>();
        try {
            decide(acting, command);
            return null;
        } catch (Refused refused) {
            states = statesBefore;
            events = eventsBefore;
            happened = new ArrayList<>();
            return refused;
        }
    }

    /** Whether the command would be carried out. */
    public boolean allows(Acting acting, Command<?, ?> command) {
        return refusal(acting, command) == null;
    }

    public Refused refusal(Acting acting, Command<?, ?> command) {
        Map<UUID, Matter> statesBefore = new HashMap<>(states);
        Map<UUID, List<Event>> eventsBefore = new HashMap<>(events);
        List<Event> happenedBefore = happened;
        Refused refused = carryOut(acting, command);
        states = statesBefore;
        events = eventsBefore;
        happened = happenedBefore;
        return refused;
    }

    private void decide(Acting acting, Command<?, ?> command) {
        Matter state = states.get(command.stream());
        if (!command.begins()) {
            GeneralRule.STREAM_EXISTS.require(
                    state != null && command.streamKind().state().isInstance(state) && state.isInScopeOf(acting),
                    "%s is unknown.",
                    command.stream());
        } else if (state != null) {
            command.alreadyBegun().require(command.mayGoOn(), "%s exists.", command.stream());
        }
        become(acting, command);
    }

    private <S extends Matter, E extends Event> void become(Acting acting, Command<S, E> command) {
        StreamKind<S, E> kind = command.streamKind();
        S state = kind.state().cast(states.get(command.stream()));
        Circumstances with = new InMemory(acting, states);
        command.requirePerson(state, with);
        Decision<E> decision = command.decide(state, with);
        decision.events().forEach(event -> fold(kind, event, acting.occurredAt()));
        decision.consequences().forEach(consequence -> become(acting, consequence));
    }

    private <S> void fold(StreamKind<S, ?> kind, Event event, Instant at) {
        UUID stream = event.stream();
        states.put(stream, (Matter) kind.after(kind.state().cast(states.get(stream)), event, at));
        List<Event> more = new ArrayList<>(events(stream));
        more.add(event);
        events.put(stream, more);
        happened.add(event);
    }

    public <S> S state(StreamKind<S, ?> kind, UUID stream) {
        return kind.state().cast(states.get(stream));
    }

    public List<Event> events(UUID stream) {
        return events.getOrDefault(stream, List.of());
    }

    /** What the last command brought about, on every stream, in order. */
    public List<Event> happened() {
        return happened;
    }
}
