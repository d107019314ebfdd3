package grantledger.eventlog.sealing;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of publishing what is sealed, while this instance does it. */
final class State {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Map<String, String> witnesses = new ConcurrentSkipListMap<>();
    private volatile String trouble;
    private volatile long published;

    void publishes() {
        if (trouble != null) {
            LOG.info("Publishing checkpoints works again");
        }
        trouble = null;
    }

    void publishingFails(Exception failure) {
        String said = String.valueOf(failure.getMessage());
        if (!said.equals(trouble)) {
            LOG.warn("Publishing checkpoints pauses: {}", said);
        }
        trouble = said;
    }

    void published(Sealed sealed) {
        published = sealed.size();
    }

    void witness(Witness witness, String said) {
        witnesses.put(witness.prefix().toString(), said);
    }

    /** A turn has ended. */
    void forget() {
        witnesses.clear();
        trouble = null;
        published = 0;
    }

    String trouble() {
        return trouble;
    }

    long published() {
        return published;
    }

    Map<String, String> witnesses() {
        return Map.copyOf(witnesses);
    }
}
