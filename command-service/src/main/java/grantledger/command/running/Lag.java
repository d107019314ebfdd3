package grantledger.command.running;

import java.time.Duration;

/**
 * How far something is behind the log's head, and since when it has not moved.
 *
 * @param position all up to it is done
 * @param behind   events of the log after it
 * @param sign     changes with whatever is kept, also when the position stays
 * @param since    since when the sign has been the same while there was something to do, in nanoseconds of some clock
 * @param now      of the same clock
 */
record Lag(long position, long behind, long sign, long since, long now) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static final Lag NONE = new Lag(0, 0, -1, 0, 0);

    /** The next look at it. */
    Lag then(long head, long position, long sign, long now) {
        long behind = Math.max(0, head - position);
        boolean waits = behind > 0 && this.behind > 0 && sign == this.sign;
        return new Lag(position, behind, sign, waits ? since : now, now);
    }

    boolean standsStill() {
        return behind > 0 && now - since >= PATIENCE.toNanos();
    }
}
