package grantledger.command.reacting;

import grantledger.command.deciding.History;
import grantledger.events.Event;
import grantledger.format.StoredEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the log has of a stream, one page in memory at a time. Events of other types are passed over unread. */
record LoggedHistory(Log log) implements History {

    static final int PAGE = 500;

    /** Where a page comes from. */
    interface Log {
        List<StoredEvent> ofStream(UUID stream, long afterVersion, int limit);
    }

    @Override
    public <T extends Event> Stream<T> of(UUID stream, Class<T> type) {
        return Stream.iterate(page(stream, 0), page -> !page.isEmpty(), page -> page(stream, lastVersion(page)))
                .flatMap(List::stream)
                .filter(stored -> type.isAssignableFrom(typeOf(stored)))
                .map(stored -> type.cast(Event.CODEC.read(stored)));
    }

    private List<StoredEvent> page(UUID stream, long afterVersion) {
        return log.ofStream(stream, afterVersion, PAGE);
    }

    private static long lastVersion(List<StoredEvent> page) {
        return page.getLast().envelope().version();
    }

    private static Class<? extends Event> typeOf(StoredEvent stored) {
        return Event.CODEC.typeNamed(stored.envelope().type()).record();
    }
}
