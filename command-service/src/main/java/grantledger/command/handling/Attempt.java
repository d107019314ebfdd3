package grantledger.command.handling;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Matter;
import grantledger.eventlog.Guard;
import grantledger.eventlog.IdempotencyKey;
import grantledger.eventlog.axon.AppendContext;
import grantledger.eventlog.states.StreamKind;
import grantledger.eventlog.states.StreamKinds;
import grantledger.eventlog.states.Versioned;
import grantledger.format.Microseconds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One attempt to decide a command: who acts, and which other streams the decision has looked at or changes. The append
 * holds only while those that were looked at have not moved on.
 */
final class Attempt implements Circumstances, AppendContext {

    private final Acting acting;
    private final Long ifMatch;
    private final IdempotencyKey idempotencyKey;
    private final boolean rehearsal;
    private final Streams streams;
    private final Map<UUID, Guard> lookedAt = new LinkedHashMap<>();
    private final List<UUID> changed = new ArrayList<>();

    /**
     * @param ifMatch        the version the sender saw, or null
     * @param idempotencyKey or null
     */
    Attempt(Acting acting, Long ifMatch, IdempotencyKey idempotencyKey, Streams streams) {
        this(acting, ifMatch, idempotencyKey, false, streams);
    }

    private Attempt(Acting acting, Long ifMatch, IdempotencyKey idempotencyKey, boolean rehearsal, Streams streams) {
        this.acting = acting;
        this.ifMatch = ifMatch;
        this.idempotencyKey = idempotencyKey;
        this.rehearsal = rehearsal;
        this.streams = streams;
    }

    /** One of which nothing is recorded. */
    static Attempt rehearsal(Acting acting, Long ifMatch, Streams streams) {
        return new Attempt(acting, ifMatch, null, true, streams);
    }

    @Override
    public Acting acting() {
        return acting;
    }

    Long ifMatch() {
        return ifMatch;
    }

    StreamKinds kinds() {
        return streams.kinds();
    }

    @Override
    public <S> Optional<S> look(StreamKind<S, ?> kind, UUID stream) {
        Optional<Versioned<S>> found = streams.find(kind, stream);
        found.ifPresent(known -> lookedAt.putIfAbsent(stream, known.look(stream)));
        return found.map(Versioned::state);
    }

    @Override
    public Optional<Matter> matter(UUID stream) {
        Optional<Versioned<?>> found = streams.find(stream);
        found.ifPresent(known -> lookedAt.putIfAbsent(stream, known.look(stream)));
        return found.map(known -> (Matter) known.state());
    }

    @Override
    public <S> Optional<S> hold(StreamKind<S, ?> kind, UUID stream) {
        changed.add(stream);
        return streams.hold(kind, stream);
    }

    /** A command that follows from the decision, in the same append. */
    void decide(Command<?, ?> consequence) {
        changed.add(consequence.stream());
        streams.decide(consequence, this);
    }

    /** Every other stream on which the decision rests. */
    Stream<UUID> neighbours() {
        return Stream.concat(lookedAt.keySet().stream(), changed.stream());
    }

    @Override
    public String actor() {
        return acting.person();
    }

    @Override
    public String command() {
        return acting.command();
    }

    @Override
    public UUID commandId() {
        return acting.commandId();
    }

    @Override
    public Instant occurredAt() {
        return Microseconds.of(acting.occurredAt());
    }

    @Override
    public List<Guard> guards() {
        return List.copyOf(lookedAt.values());
    }

    @Override
    public IdempotencyKey idempotencyKey() {
        return idempotencyKey;
    }

    @Override
    public boolean isRehearsal() {
        return rehearsal;
    }
}
