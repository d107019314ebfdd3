package grantledger.benchmark.stock;

import grantledger.benchmark.material.Step;
import grantledger.command.call.AnnounceCall;
import grantledger.command.call.Call;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Matter;
import grantledger.eventlog.states.StreamKind;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calls, kept in memory. Loading the call as an aggregate for each command that looks at it would serialise stock
 * Axon on the call's lock, which is a matter of modelling; so it need not load it at all.
 */
final class KnownCalls {

    private final Map<UUID, Call> calls = new ConcurrentHashMap<>();

    UUID announce(Step announced) {
        UUID stream = announced.command().stream();
        var decision = ((AnnounceCall) announced.command()).decide(null, with(announced.acting()));
        calls.put(
                stream,
                Call.KIND.after(
                        null, decision.events().getFirst(), announced.acting().occurredAt()));
        return stream;
    }

    Circumstances with(Acting acting) {
        return new Circumstances() {
            @Override
            public Acting acting() {
                return acting;
            }

            @Override
            public <S> Optional<S> look(StreamKind<S, ?> kind, UUID stream) {
                return Optional.ofNullable(calls.get(stream)).map(kind.state()::cast);
            }

            @Override
            public Optional<Matter> matter(UUID stream) {
                return Optional.<Matter>ofNullable(calls.get(stream));
            }

            @Override
            public <S> Optional<S> hold(StreamKind<S, ?> kind, UUID stream) {
                return look(kind, stream);
            }
        };
    }
}
