package grantledger.eventlog;

import grantledger.format.Codec;
import java.util.UUID;

/** An event on its way to the log, at its place in its stream, in the form in which it will be stored. */
public record NewEvent(UUID stream, long version, UUID eventId, String type, int revision, byte[] payload) {

    public static <E> NewEvent of(UUID stream, long version, UUID eventId, E event, Codec<E> codec) {
        var type = codec.typeOf(event);
        return new NewEvent(stream, version, eventId, type.name(), type.revision(), codec.write(event));
    }
}
