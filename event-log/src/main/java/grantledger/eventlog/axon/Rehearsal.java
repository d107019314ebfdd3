package grantledger.eventlog.axon;

import grantledger.eventlog.Append;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.Guard;
import grantledger.eventlog.NewEvent;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;

/** What the log would find out while it appends: whether the streams still stand where the append supposes them. */
record Rehearsal(EventReader reader) {

    /** @throws ConcurrencyException when one of them has moved on */
    void of(Append append) {
        append.guards().forEach(this::requireLast);
        append.events().stream().filter(event -> event.version() == 1).forEach(this::requireNone);
    }

    private void requireLast(Guard supposed) {
        Guard last = reader.lastOf(supposed.stream());
        require(last.version() == supposed.version(), supposed.stream(), last);
        require(supposed.lastEvent() == null || supposed.lastEvent().equals(last.lastEvent()), supposed.stream(), last);
    }

    private void requireNone(NewEvent first) {
        Guard last = reader.lastOf(first.stream());
        require(last.version() == 0, first.stream(), last);
    }

    private static void require(boolean asSupposed, UUID stream, Guard last) {
        if (!asSupposed) {
            throw new ConcurrencyException(
                    "%s is at version %d, with another last event".formatted(stream, last.version()));
        }
    }
}
