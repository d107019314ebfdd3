package grantledger.console.contract;

import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/**
 * How long a request of a person's has waited for the services: calls that overlap count once, so what is left of its time is the
 * console's own.
 */
public final class Waits implements AutoCloseable {
    private static final ThreadLocal<Waits> HERE = new ThreadLocal<>();

    private final LongSupplier nanos;
    private final long began;
    private int open;
    private long since;
    private long waited;

    Waits(LongSupplier nanos) {
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** Of what this thread does until they are closed. */
    public static Waits begin() {
        var waits = new Waits(System::nanoTime);
        HERE.set(waits);
        return waits;
    }

    /** Of the request that this thread works for; where it works for none, nobody will ask for them. */
    static Waits here() {
        var waits = HERE.get();
        return waits == null ? new Waits(System::nanoTime) : waits;
    }

    /** A piece of the same request's work, for another thread. */
    <T> Callable<T> carriedBy(Callable<T> work) {
        return () -> {
            HERE.set(this);
            try (this) {
                return work.call();
            }
        };
    }

    /** A call, from here until it is closed. */
    synchronized Call call() {
        if (open++ == 0) {
            since = nanos.getAsLong();
        }
        return this::answered;
    }

    private synchronized void answered() {
        if (--open == 0) {
            waited += nanos.getAsLong() - since;
        }
    }

    /** One that is answered when it is closed. */
    @FunctionalInterface
    interface Call extends AutoCloseable {
        @Override
        void close();
    }

    public synchronized double waitedMillis() {
        return waited / 1e6;
    }

    public double totalMillis() {
        return (nanos.getAsLong() - began) / 1e6;
    }

    @Override
    public void close() {
        HERE.remove();
    }
}
