package grantledger.format;

import java.util.List;

/** How one family of events is written and read. The engines know events through it alone. */
public interface Codec<E> {

    List<EventType<E>> types();

    EventType<E> typeOf(E event);

    /** @throws UnreadableEvent when no event has that name */
    EventType<E> typeNamed(String name);

    /** The payload, in the revision of {@link #typeOf}. The same event always gives the same bytes. */
    byte[] write(E event);

    /** @throws UnreadableEvent when the type is unknown, the revision is newer than this version, or the payload unfit */
    E read(String type, int revision, byte[] payload);

    default E read(StoredEvent stored) {
        return read(stored.envelope().type(), stored.envelope().revision(), stored.payload());
    }
}
