package grantledger.eventlog.axon;

import grantledger.eventlog.Append;
import grantledger.eventlog.AppendRefused;
import grantledger.eventlog.EventLog;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.NewEvent;
import grantledger.format.Codec;
import grantledger.format.Envelope;
import grantledger.format.Microseconds;
import grantledger.format.StoredEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The event log as Axon's storage engine. One unit of work arrives here as one list, whatever the number of its
 * aggregates, and leaves as one append. Versions count from 1, Axon's sequence numbers from 0; ids of aggregates and of
 * messages are UUIDs; a message's time is when the log recorded it, and its type that of the event. Of metadata only the
 * {@link AppendContext} is kept.
 *
 * <p>Axon is not told of snapshots: a state comes from memory or from a snapshot of our own before Axon would ask for it.
 */
public final class LogStorageEngine<E> implements EventStorageEngine {

    private static final String APPENDED = "grantledger.appended";
    private static final int READ_AT_ONCE = 500;

    private final EventLog log;
    private final EventReader reader;
    private final Codec<E> codec;
    private final Clock clock;

    /** @param clock for events that are stored outside of any command */
    public LogStorageEngine(EventLog log, EventReader reader, Codec<E> codec, Clock clock) {
        this.log = log;
        this.reader = reader;
        this.codec = codec;
        this.clock = clock;
    }

    /** @throws ConcurrencyException when another append took a place in a stream, or changed one that was looked at */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        List<NewEvent> events = messages.stream().map(this::newEvent).toList();
        AppendContext with = context();
        Append append = new Append(
                events,
                Stream.concat(with.guards().stream(), Grounds.all().stream())
                        .distinct()
                        .toList(),
                with.idempotencyKey(),
                with.occurredAt(),
                with.actor(),
                with.command(),
                with.commandId());
        if (with.isRehearsal()) {
            new Rehearsal(reader).of(append);
            acknowledge(messages, events, number -> 0);
            throw new Rehearsed();
        }
        try {
            long first = log.append(append);
            acknowledge(messages, events, number -> first + number);
        } catch (AppendRefused.StreamMovedOn faster) {
            throw new ConcurrencyException(faster.getMessage(), faster);
        }
    }

    private NewEvent newEvent(EventMessage<?> message) {
        UUID id = UUID.fromString(message.getIdentifier());
        E event = event(message);
        return message instanceof DomainEventMessage<?> it
                ? NewEvent.of(
                        UUID.fromString(it.getAggregateIdentifier()), it.getSequenceNumber() + 1, id, event, codec)
                : NewEvent.of(id, 1, id, event, codec);
    }

    @SuppressWarnings("unchecked") // an event that the codec does not know has no type
    private E event(EventMessage<?> message) {
        return (E) message.getPayload();
    }

    private AppendContext context() {
        return CurrentUnitOfWork.<Message<?>>map(work -> work.root().getMessage())
                .map(message -> (AppendContext) message.getMetaData().get(AppendContext.KEY))
                .orElseGet(() -> new Unattended(UUID.randomUUID(), Microseconds.of(clock.instant())));
    }

    /** Leaves word of what became durable, and where, with the unit of work. */
    private void acknowledge(
            List<? extends EventMessage<?>> messages, List<NewEvent> events, IntToLongFunction position) {
        CurrentUnitOfWork.ifStarted(work -> work.root()
                .resources()
                .put(
                        APPENDED,
                        IntStream.range(0, events.size())
                                .mapToObj(i -> appended(position.applyAsLong(i), messages.get(i), events.get(i)))
                                .toList()));
    }

    private Appended<E> appended(long position, EventMessage<?> message, NewEvent event) {
        return new Appended<>(position, event.stream(), event.version(), event(message));
    }

    /** What a unit of work added to the log, or would have, in order. */
    List<Appended<E>> appendedIn(UnitOfWork<?> work) {
        return work.getOrDefaultResource(APPENDED, List.of());
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<StoredEvent> events = reader.ofStream(UUID.fromString(aggregateIdentifier), firstSequenceNumber);
        return DomainEventStream.of(events.stream().map(this::message), () -> firstSequenceNumber + events.size() - 1);
    }

    private DomainEventMessage<?> message(StoredEvent stored) {
        Envelope envelope = stored.envelope();
        return new GenericDomainEventMessage<>(
                envelope.type(),
                envelope.stream().toString(),
                envelope.version() - 1,
                codec.read(stored),
                MetaData.with("actor", envelope.actor())
                        .and("command", envelope.command())
                        .and(AppendContext.OCCURRED_AT, envelope.occurredAt()),
                envelope.eventId().toString(),
                envelope.recordedAt());
    }

    /** To the end of the log as it is met; positions have no gaps, so a token is a position and nothing else. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken after, boolean mayBlock) {
        long position = after == null ? 0 : after.position().orElse(0);
        return Stream.iterate(
                        reader.after(position, READ_AT_ONCE),
                        batch -> !batch.isEmpty(),
                        batch -> reader.after(batch.getLast().envelope().position(), READ_AT_ONCE))
                .flatMap(List::stream)
                .map(stored -> new GenericTrackedDomainEventMessage<>(
                        new GlobalSequenceTrackingToken(stored.envelope().position()), message(stored)));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.lastPosition());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return new GlobalSequenceTrackingToken(reader.positionBefore(time));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new IllegalStateException("Snapshots are written beside the log, not through Axon");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }
}
