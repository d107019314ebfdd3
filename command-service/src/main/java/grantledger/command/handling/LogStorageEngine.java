package grantledger.command.handling;

import grantledger.command.deciding.Acting;
import grantledger.command.eventlog.Append;
import grantledger.command.eventlog.EventLog;
import grantledger.command.eventlog.EventReader;
import grantledger.command.eventlog.NewEvent;
import grantledger.events.Event;
import grantledger.format.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The event log as Axon's storage engine. One unit of work arrives here as one list, whatever the number of its
 * aggregates, and leaves as one append. Versions count from 1, Axon's sequence numbers from 0.
 *
 * <p>Axon is not told of snapshots: a state comes from memory or from a snapshot of our own before Axon would ask for it
 * ({@link States}). Whoever follows the log does so by position ({@link EventReader}), not through Axon's tracking tokens.
 */
final class LogStorageEngine implements EventStorageEngine {

    private final EventLog log;
    private final EventReader reader;

    LogStorageEngine(EventLog log, EventReader reader) {
        this.log = log;
        this.reader = reader;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        Handling handling = (Handling)
                CurrentUnitOfWork.get().root().getMessage().getMetaData().get(Handling.KEY);
        Acting acting = handling.acting();
        List<NewEvent> appending =
                events.stream().map(LogStorageEngine::newEvent).toList();
        handling.appended(log.append(new Append(
                appending,
                handling.guards(),
                handling.idempotencyKey(),
                acting.occurredAt(),
                acting.person(),
                acting.command(),
                acting.commandId())));
    }

    private static NewEvent newEvent(EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        return new NewEvent(
                UUID.fromString(event.getAggregateIdentifier()),
                event.getSequenceNumber() + 1,
                UUID.fromString(event.getIdentifier()),
                (Event) event.getPayload());
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<StoredEvent> events = reader.ofStream(UUID.fromString(aggregateIdentifier), firstSequenceNumber);
        return DomainEventStream.of(
                events.stream().map(LogStorageEngine::message), () -> firstSequenceNumber + events.size() - 1);
    }

    private static DomainEventMessage<?> message(StoredEvent stored) {
        var envelope = stored.envelope();
        return new GenericDomainEventMessage<>(
                envelope.type(),
                envelope.stream().toString(),
                envelope.version() - 1,
                Event.CODEC.read(stored),
                MetaData.with("actor", envelope.actor()).and("command", envelope.command()),
                envelope.eventId().toString(),
                envelope.recordedAt());
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken trackingToken, boolean mayBlock) {
        throw followByPosition();
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
    public TrackingToken createTokenAt(Instant dateTime) {
        throw followByPosition();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new IllegalStateException("Snapshots are written by States, not through Axon");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    private static IllegalStateException followByPosition() {
        return new IllegalStateException("The log is followed by position, through EventReader");
    }
}
