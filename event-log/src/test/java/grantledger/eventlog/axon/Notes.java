package grantledger.eventlog.axon;

import grantledger.eventlog.NotebookEvent.Noted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Messages about notebooks, as a notebook's aggregate would publish them. */
final class Notes {

    private Notes() {}

    static DomainEventMessage<Noted> note(UUID notebook, long sequenceNumber) {
        Noted noted = new Noted(notebook, "nr " + sequenceNumber);
        return new GenericDomainEventMessage<>("Notebook", notebook.toString(), sequenceNumber, noted);
    }

    static List<DomainEventMessage<Noted>> notes(UUID notebook, long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(number -> note(notebook, number))
                .toList();
    }

    /** The first note of a new notebook, whose message was made so long ago. */
    static DomainEventMessage<Noted> noteMade(Duration ago) {
        UUID notebook = UUID.randomUUID();
        return new GenericDomainEventMessage<>(
                "Notebook",
                notebook.toString(),
                0,
                new Noted(notebook, "nr 0"),
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                Instant.now().minus(ago));
    }

    static List<String> ids(List<? extends EventMessage<?>> messages) {
        return messages.stream().map(EventMessage::getIdentifier).toList();
    }

    static List<Long> sequenceNumbers(List<? extends DomainEventMessage<?>> messages) {
        return messages.stream().map(DomainEventMessage::getSequenceNumber).toList();
    }
}
