package grantledger.eventlog.faults;

import grantledger.eventlog.AppendRefused;

/** What a writer was told about its append. */
enum Outcome {
    ACKNOWLEDGED,
    STREAM_MOVED_ON,
    KEY_USED,
    UNAVAILABLE,
    UNSETTLED,
    /** The writer was killed before it could be told. */
    NONE;

    static Outcome of(AppendRefused refused) {
        return switch (refused) {
            case AppendRefused.StreamMovedOn _ -> STREAM_MOVED_ON;
            case AppendRefused.KeyUsed _ -> KEY_USED;
            case AppendRefused.Unavailable _ -> UNAVAILABLE;
            case AppendRefused.Unsettled _ -> UNSETTLED;
        };
    }

    /** Whether nothing of the append may stand in the log. */
    boolean isRefusal() {
        return this == STREAM_MOVED_ON || this == KEY_USED || this == UNAVAILABLE;
    }
}
