package grantledger.command.running;

import grantledger.eventlog.following.Follower;
import org.springframework.context.SmartLifecycle;

/** Follows the log from when the service has started until it stops, where that is wanted of this instance. */
final class Following implements SmartLifecycle {

    private final Follower follower;
    private final boolean wanted;
    private volatile boolean running;

    Following(Follower follower) {
        this(follower, true);
    }

    Following(Follower follower, boolean wanted) {
        this.follower = follower;
        this.wanted = wanted;
    }

    Follower follower() {
        return follower;
    }

    @Override
    public void start() {
        running = true;
        if (wanted) {
            follower.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        follower.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
