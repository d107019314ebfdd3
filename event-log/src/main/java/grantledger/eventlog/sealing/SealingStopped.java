package grantledger.eventlog.sealing;

/** What was sealed does not agree with what the log has. Nothing is signed until somebody has said what is to hold. */
public abstract sealed class SealingStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private SealingStopped(String message) {
        super(message + ". See docs/operations.md, Sealing");
    }

    /** An event was changed or removed after it had been recorded. */
    public static final class EventDiffers extends SealingStopped {
        private static final long serialVersionUID = 1L;
        private final long position;

        EventDiffers(long position, String how) {
            super("The event at position " + position + " was changed behind the log's back: " + how);
            this.position = position;
        }

        public long position() {
            return position;
        }
    }

    /** Tiles, checkpoints or the last events were changed after they had been sealed. */
    public static final class TreeDiffers extends SealingStopped {
        private static final long serialVersionUID = 1L;

        TreeDiffers(long size, String how) {
            super("What was sealed up to size " + size + " was changed: " + how);
        }
    }

    /** Others hold a checkpoint that this database does not have: it was put back, or a standby without its end took its place. */
    public static final class HistoryLost extends SealingStopped {
        private static final long serialVersionUID = 1L;

        HistoryLost(String message) {
            super(message);
        }
    }

    /** Somebody else has written into the topic of checkpoints. */
    public static final class StrangeRecord extends SealingStopped {
        private static final long serialVersionUID = 1L;

        StrangeRecord(String what) {
            super("A record of the topic of checkpoints: " + what);
        }
    }
}
