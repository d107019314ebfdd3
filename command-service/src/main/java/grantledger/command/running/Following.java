package grantledger.command.running;

import grantledger.eventlog.following.Follower;
import org.springframework.context.SmartLifecycle;

/** Follows the log from when the service has started until it stops. */
final class Following implements SmartLifecycle {

    private final Follower follower;
    private volatile boolean running;

    Following(Follower follower) {
        this.follower = follower;
    }

    Follower follower() {
        return follower;
    }

    @Override
    public void start() {
        running = true;
        follower.start();
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
