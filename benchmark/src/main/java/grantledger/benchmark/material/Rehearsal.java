package grantledger.benchmark.material;

import grantledger.command.application.Application;
import grantledger.command.application.ApplicationCommand;
import grantledger.command.call.Call;
import grantledger.command.call.CallCommand;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Deciding;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Kind;
import grantledger.command.grant.Grant;
import grantledger.command.grant.GrantCommand;
import grantledger.eventlog.NewEvent;
import grantledger.events.Event;
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

    public List<NewEvent> play(List<Step> steps) {
        List<NewEvent> events = new ArrayList<>();
        steps.forEach(step -> play(step.command(), step.acting(), events));
        return events;
    }

    /** Forgets all but the calls, which the next lives meet again. */
    public void keepCallsOnly() {
        streams.values().removeIf(it -> !(it.state() instanceof Call));
    }

    private void play(Command<?, ?> command, Acting acting, List<NewEvent> events) {
        switch (command) {
            case CallCommand it -> play(it, Call.KIND, acting, events);
            case ApplicationCommand it -> play(it, Application.KIND, acting, events);
            case GrantCommand it -> play(it, Grant.KIND, acting, events);
            default -> throw new IllegalArgumentException("Not a command of any stream: " + command);
        }
    }

    private <S, E extends Event> void play(
            Command<S, E> command, Kind<S, E> kind, Acting acting, List<NewEvent> events) {
        UUID stream = command.stream();
        Decision<E> decision = command.decide(find(kind, stream).orElse(null), new Looking(acting));
        for (E event : decision.events()) {
            events.add(folded(kind, stream, event));
        }
        decision.consequences().forEach(it -> play(it, acting, events));
    }

    private <S, E extends Event> NewEvent folded(Kind<S, E> kind, UUID stream, E event) {
        S before = find(kind, stream).orElse(null);
        long version = before == null ? 1 : streams.get(stream).version() + 1;
        streams.put(stream, new Standing(kind.after(before, event), version));
        return new NewEvent(stream, version, UUID.randomUUID(), event);
    }

    private <S> Optional<S> find(Kind<S, ?> kind, UUID stream) {
        return Optional.ofNullable(streams.get(stream)).map(it -> kind.state().cast(it.state()));
    }

    private final class Looking implements Deciding {

        private final Acting acting;

        Looking(Acting acting) {
            this.acting = acting;
        }

        @Override
        public Acting acting() {
            return acting;
        }

        @Override
        public <S> Optional<S> look(Kind<S, ?> kind, UUID stream) {
            return find(kind, stream);
        }

        @Override
        public <S> Optional<S> hold(Kind<S, ?> kind, UUID stream) {
            return find(kind, stream);
        }
    }
}
