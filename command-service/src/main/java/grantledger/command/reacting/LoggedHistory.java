package grantledger.command.reacting;

import grantledger.command.deciding.History;
import grantledger.events.Event;
import grantledger.format.StoredEvent;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the log has of a stream, one page in memory at a time. Events of other types are passed over unread. */
record LoggedHistory(Log log) implements History {

    static final int PAGE = 500;

    /** Where a page comes from. */
    interface Log {
        List<StoredEvent> ofStream(UUID stream, long afterVersion, int limit);
    }

    @Override
    public <T extends Event> Stream<T> of(UUID stream, Class<T> type) {
        Iterable<StoredEvent> events = () -> new Pages(stream);
        return StreamSupport.stream(events.spliterator(), false)
                .filter(stored -> type.isAssignableFrom(typeOf(stored)))
                .map(stored -> type.cast(Event.CODEC.read(stored)));
    }

    /** One event after the other, so that what is made of them is made when it is used. */
    private final class Pages implements Iterator<StoredEvent> {

        private final UUID stream;
        private Iterator<StoredEvent> page = Collections.emptyIterator();
        private long version;

        Pages(UUID stream) {
            this.stream = stream;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext()) {
                page = log.ofStream(stream, version, PAGE).iterator();
            }
            return page.hasNext();
        }

        @Override
        public StoredEvent next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            StoredEvent next = page.next();
            version = next.envelope().version();
            return next;
        }
    }

    private static Class<? extends Event> typeOf(StoredEvent stored) {
        return Event.CODEC.typeNamed(stored.envelope().type()).record();
    }
}
