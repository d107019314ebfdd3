package grantledger.query.running;

import grantledger.projections.consuming.ConsumerLoop;
import grantledger.projections.consuming.KnownPosition;
import grantledger.projections.consuming.ViewsWatch;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the engine before the server takes requests, and stops it after it. */
@Component
class Lifecycle implements SmartLifecycle {

    private final ConsumerLoop consumer;
    private final KnownPosition known;
    private final ViewsWatch watch;

    Lifecycle(ConsumerLoop consumer, KnownPosition known, ViewsWatch watch) {
        this.consumer = consumer;
        this.known = known;
        this.watch = watch;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        consumer.start();
        known.start();
        watch.start();
    }

    @Override
    public void stop() {
        watch.stop();
        known.stop();
        consumer.stop();
    }

    @Override
    public boolean isRunning() {
        return consumer.isRunning();
    }
}
