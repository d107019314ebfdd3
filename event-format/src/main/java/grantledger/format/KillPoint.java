package grantledger.format;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Places between one step and the next at which a process can be made to die, to see that nothing is lost there: started
 * with {@code -Dgrantledger.killpoint=AFTER_APPEND}, or {@code AFTER_APPEND:20} for the twentieth time it comes by, the
 * JVM halts as a power cut would end it. Without the property, which is read once, nothing is left of this in compiled
 * code.
 */
public enum KillPoint {
    /** The command is decided, nothing of it has been sent to the database. */
    BEFORE_APPEND,
    /** It is committed, and nobody has been told. */
    AFTER_APPEND,
    /** Its group is written; the others of the group have not been told. */
    WITHIN_ANSWERED_GROUP,
    /** A snapshot is about to be written. */
    BEFORE_SNAPSHOT,
    /** A batch has been read from the log, nothing of it has been sent. */
    BEFORE_SEND,
    /** The broker has all of the batch, the relay's progress does not say so. */
    AFTER_SEND,
    /** The topic is about to be made. */
    BEFORE_TOPIC,
    /** The topic has been made, and nobody has noted its id. */
    AFTER_TOPIC,
    /** A checkpoint is signed, nothing of it has been written. */
    BEFORE_SEAL,
    /** It is durable, and nobody has been told. */
    AFTER_SEAL,
    /** It is published, and no witness has been asked. */
    AFTER_SEAL_PUBLISHED,
    /** A reaction's command has been recorded, the reactions' progress does not say so. */
    AFTER_REACTION,
    /** A batch is folded within its transaction, which is not committed. */
    BEFORE_FOLD_COMMIT,
    /** The fold is committed, and the consumer has not gone on. */
    AFTER_FOLD_COMMIT,
    /** The next generation is filled, and does not serve. */
    BEFORE_SWAP,
    /** The next generation serves, the one before it has not been dropped. */
    AFTER_SWAP;

    private static final int POWER_CUT = 137;
    private static final String ARMED = System.getProperty("grantledger.killpoint");
    /** Constant for the compiler, which leaves out what stands behind it. */
    private static final boolean ANY = ARMED != null;

    private static final AtomicInteger PASSED = new AtomicInteger();

    /** Dies here, if this is where. */
    public void here() {
        if (ANY) {
            pass();
        }
    }

    private void pass() {
        String[] armed = ARMED.split(":");
        if (armed[0].equals(name()) && PASSED.incrementAndGet() >= time(armed)) {
            Runtime.getRuntime().halt(POWER_CUT);
        }
    }

    private static int time(String[] armed) {
        return armed.length > 1 ? Integer.parseInt(armed[1]) : 1;
    }
}
