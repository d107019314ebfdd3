package grantledger.events;

import grantledger.format.Codec;
import grantledger.format.EventType;
import grantledger.format.JsonCodec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Events as JSON, by the names and revisions of the contract: calls first, then applications, then grants. */
final class EventJson {

    /** The types whose shape has changed since they were first written; every other type is at revision 1. */
    private static final Map<Class<? extends Event>, Integer> LATER_REVISIONS =
            Map.of(ApplicationEvent.ApplicationScored.class, 2);

    private EventJson() {}

    static Codec<Event> codec() {
        return new JsonCodec<>(types(), Upcasters.ALL);
    }

    private static List<EventType<Event>> types() {
        return Stream.of(CallEvent.class, ApplicationEvent.class, GrantEvent.class)
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .map(record -> type(record.asSubclass(Event.class)))
                .toList();
    }

    private static EventType<Event> type(Class<? extends Event> record) {
        return new EventType<>(record.getSimpleName(), LATER_REVISIONS.getOrDefault(record, 1), record);
    }
}
