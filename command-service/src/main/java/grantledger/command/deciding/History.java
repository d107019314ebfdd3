package grantledger.command.deciding;

import grantledger.events.Event;
import java.util.UUID;
import java.util.stream.Stream;

/** What has happened, for what follows by itself and has to look at more than one event. */
public interface History {

    /**
     * The events of that type on a stream, in order, to its end, which may move on meanwhile. They are read page by page
     * as they are used, so that a stream of any length may be walked.
     */
    <T extends Event> Stream<T> of(UUID stream, Class<T> type);
}
