package grantledger.events;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An event's name in the contract, its current revision (from 1), and the record that holds it. */
public record EventType(String name, int revision, Class<? extends Event> record) {

    /** The types whose shape has changed since they were first written; every other type is at revision 1. */
    private static final Map<Class<? extends Event>, Integer> LATER_REVISIONS =
            Map.of(ApplicationEvent.ApplicationScored.class, 2);

    private static final List<EventType> ALL = Stream.of(CallEvent.class, ApplicationEvent.class, GrantEvent.class)
            .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
            .<Class<? extends Event>>map(record -> record.asSubclass(Event.class))
            .map(record -> new EventType(record.getSimpleName(), LATER_REVISIONS.getOrDefault(record, 1), record))
            .toList();

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

    private static final Map<Class<? extends Event>, EventType> BY_RECORD =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));

    /** Every event type, calls first, then applications, then grants. */
    public static List<EventType> all() {
        return ALL;
    }

    public static EventType of(Event event) {
        return BY_RECORD.get(event.getClass());
    }

    /** @throws UnreadableEvent when no event has that name */
    public static EventType named(String name) {
        EventType type = name == null ? null : BY_NAME.get(name);
        if (type == null) {
            throw new UnreadableEvent("No event type is named " + name);
        }
        return type;
    }
}
