package grantledger.eventlog.relaying;

/** The topic is no copy of the log any more. Nothing is published until somebody has said what is to hold. */
public abstract sealed class PublishingStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String WAY_OUT = ". Where the log is right, make the topic anew: docs/operations.md, Ways out";

    private PublishingStopped(String message) {
        super(message + WAY_OUT);
    }

    /** The topic has what the log does not have: the log was put back, or the topic is another log's. */
    public static final class HistoryDiffers extends PublishingStopped {
        private static final long serialVersionUID = 1L;
        private final long position;

        HistoryDiffers(long position, String what) {
            super("The topic differs from the log from position " + position + " on: " + what);
            this.position = position;
        }

        /** The first position at which the topic has something that the log does not have. */
        public long position() {
            return position;
        }
    }

    /** The topic has another number of partitions than it was made with, so streams have moved between them. */
    public static final class PartitionsDiffer extends PublishingStopped {
        private static final long serialVersionUID = 1L;

        PartitionsDiffer(int before, int now) {
            super("The topic has " + now + " partitions and was published with " + before);
        }
    }

    /** Somebody else has written into the topic. */
    public static final class StrangeRecord extends PublishingStopped {
        private static final long serialVersionUID = 1L;

        StrangeRecord(int partition, long offset, String what) {
            super("Partition " + partition + ", offset " + offset + ": " + what);
        }
    }
}
