package grantledger.benchmark.material;

import grantledger.command.call.Call;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Matter;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Decides commands in memory, for the events they become. Not for several threads. */
public final class Rehearsal {

    private record Standing(Object state, long version) {}

    private final Map<UUID, Standing> streams = new HashMap<>();

    public List<Occurrence> play(List<Step> steps) {
        List<Occurrence> events = new ArrayList<>();
        steps.forEach(step -> play(step.sealed(), step.acting(), events));
        return events;
    }

    /** Forgets all but the calls, which the next lives meet again. */
    public void keepCallsOnly() {
        streams.values().removeIf(it -> !(it.state() instanceof Call));
    }

    private <S extends Matter, E extends Event> void play(
            Command<S, E> command, Acting acting, List<Occurrence> events) {
        StreamKind<S, E> kind = command.streamKind();
        UUID stream = command.stream();
        S state = find(kind, stream).orElse(null);
        Circumstances with = new Looking(acting);
        command.requirePerson(state, with);
        Decision<E> decision = command.decide(state, with);
        for (E event : decision.events()) {
            events.add(folded(kind, stream, event, acting.occurredAt()));
        }
        decision.consequences().forEach(it -> play(it, acting, events));
    }

    private <S, E extends Event> Occurrence folded(StreamKind<S, E> kind, UUID stream, E event, Instant occurredAt) {
        S before = find(kind, stream).orElse(null);
        long version = before == null ? 1 : streams.get(stream).version() + 1;
        streams.put(stream, new Standing(kind.after(before, event, occurredAt), version));
        return new Occurrence(stream, version, event);
    }

    private <S> Optional<S> find(StreamKind<S, ?> kind, UUID stream) {
        return Optional.ofNullable(streams.get(stream)).map(it -> kind.state().cast(it.state()));
    }

    private final class Looking implements Circumstances {

        private final Acting acting;

        Looking(Acting acting) {
            this.acting = acting;
        }

        @Override
        public Acting acting() {
            return acting;
        }

        @Override
        public <S> Optional<S> look(StreamKind<S, ?> kind, UUID stream) {
            return find(kind, stream);
        }

        @Override
        public Optional<Matter> matter(UUID stream) {
            return Optional.ofNullable(streams.get(stream)).map(it -> (Matter) it.state());
        }

        @Override
        public <S> Optional<S> hold(StreamKind<S, ?> kind, UUID stream) {
            return find(kind, stream);
        }
    }
}
