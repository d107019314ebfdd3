package grantledger.command.grant;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.grant.Grants.APPLICATION;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.application;
import static grantledger.command.grant.Grants.committed;

import grantledger.command.application.standing.Application;
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
import grantledger.events.GrantEvent.GrantEstablished;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A call, an application and its grant beside each other without a log, by the real decisions and folds. */
public final class Matters {

    private final Map<UUID, Object> states = new HashMap<>();

    private Matters() {}

    /** Where the call has committed what the grant is established with. */
    public static Matters of(GrantEstablished established) {
        Matters matters = new Matters();
        matters.stand(Call.KIND, CALL, announced(), committed(established.amountSek(), established.amountSek()));
        matters.stand(Application.KIND, APPLICATION, application());
        matters.stand(Grant.KIND, GRANT, established);
        return matters;
    }

    /** What has happened elsewhere. */
    public <S> Matters stand(StreamKind<S, ?> kind, UUID stream, Event... events) {
        for (Event event : events) {
            fold(kind, stream, event, People.NOW);
        }
        return this;
    }

    public void carryOut(Acting acting, Command<?, ?> command) {
        Map<UUID, Object> before = Map.copyOf(states);
        try {
            decide(acting, command);
        } catch (Refused refused) {
            states.putAll(before);
            throw refused;
        }
    }

    /** What the command would be refused by. Nothing is carried out. */
    public Optional<Refused> refusal(Acting acting, Command<?, ?> command) {
        Map<UUID, Object> before = Map.copyOf(states);
        try {
            decide(acting, command);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        } finally {
            states.putAll(before);
        }
    }

    public Grant grant() {
        return (Grant) states.get(GRANT);
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
            public Optional<Matter> matter(UUID stream) {
                return Optional.ofNullable((Matter) states.get(stream));
            }

            @Override
            public <T> Optional<T> hold(StreamKind<T, ?> kind, UUID stream) {
                return look(kind, stream);
            }
        };
    }
}
