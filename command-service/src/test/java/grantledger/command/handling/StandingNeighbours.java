package grantledger.command.handling;

import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
import grantledger.command.call.Call;
import grantledger.command.call.CallCommand;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Kind;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.events.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Neighbouring streams without a log: the real decisions and folds on states held in a map. */
final class StandingNeighbours implements Neighbours {

    private final Map<UUID, Object> states = new HashMap<>();
    private final List<Event> happened = new ArrayList<>();

    <S> void stand(Kind<S, ?> kind, UUID stream, List<Event> events) {
        events.forEach(event -> fold(kind, stream, event));
    }

    private <S> void fold(Kind<S, ?> kind, UUID stream, Event event) {
        states.put(stream, kind.after(kind.state().cast(states.get(stream)), event));
    }

    List<Event> happened() {
        return List.copyOf(happened);
    }

    @Override
    public <S> Optional<S> look(Kind<S, ?> kind, UUID stream, Handling handling) {
        return Optional.ofNullable(states.get(stream))
                .filter(kind.state()::isInstance)
                .map(kind.state()::cast);
    }

    @Override
    public <S> Optional<S> hold(Kind<S, ?> kind, UUID stream, Handling handling) {
        return look(kind, stream, handling);
    }

    @Override
    public void decide(Command<?, ?> consequence, Handling handling) {
        switch (consequence) {
            case CallCommand command -> decide(Call.KIND, command, handling);
            case ApplicationCommand command -> decide(Application.KIND, command, handling);
            case GrantCommand command -> decide(Grant.KIND, command, handling);
            default -> throw new IllegalArgumentException("Not a consequence: " + consequence);
        }
    }

    private <S, E extends Event> void decide(Kind<S, E> kind, Command<S, E> command, Handling handling) {
        S state = kind.state().cast(states.get(command.stream()));
        Decision<E> decision = command.decide(state, new Standing(handling));
        decision.events().forEach(event -> {
            happened.add(event);
            fold(kind, command.stream(), event);
        });
        decision.consequences().forEach(further -> decide(further, handling));
    }

    private final class Standing implements Circumstances {

        private final Handling handling;

        Standing(Handling handling) {
            this.handling = handling;
        }

        @Override
        public Acting acting() {
            return handling.acting();
        }

        @Override
        public <T> Optional<T> look(Kind<T, ?> kind, UUID stream) {
            return StandingNeighbours.this.look(kind, stream, handling);
        }

        @Override
        public <T> Optional<T> hold(Kind<T, ?> kind, UUID stream) {
            return look(kind, stream);
        }
    }
}
