package grantledger.eventlog.states;

import java.util.UUID;

/** How a stream stood after one of its events. */
record Snapshot(UUID stream, Versioned<?> versioned) {

    Snapshot newer(Snapshot other) {
        return other.version() > version() ? other : this;
    }

    long version() {
        return versioned.version();
    }

    UUID lastEvent() {
        return versioned.lastEvent();
    }

    String json() {
        return versioned.kind().json().writeValueAsString(versioned.state());
    }
}
