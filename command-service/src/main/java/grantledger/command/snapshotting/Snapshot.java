package grantledger.command.snapshotting;

import java.util.UUID;

/** The state after the stream's event with that version. */
record Snapshot(UUID stream, long version, Object state) {

    Snapshot newer(Snapshot other) {
        return other.version > version ? other : this;
    }
}
