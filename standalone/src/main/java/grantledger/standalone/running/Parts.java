package grantledger.standalone.running;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What runs, to be stopped in the opposite order of {@link Rank}, however the starts overlapped. Starting any and
 * stopping all exclude each other, so that Ctrl-C in the middle of a start never leaves behind what was just being
 * started.
 */
final class Parts implements AutoCloseable {
    /** Who needs whom: a part needs those that stand before it. */
    enum Rank {
        CLAIM,
        POSTGRESQL,
        KAFKA,
        ISSUER,
        SERVICES
    }

    private record Part(String name, Rank rank, AutoCloseable closing) {}

    private final List<Part> started = Collections.synchronizedList(new ArrayList<>());
    private final ReadWriteLock starting = new ReentrantReadWriteLock();
    private final Screen screen;
    private volatile boolean closed;

    Parts(Screen screen) {
        this.screen = screen;
    }

    /** @param name for people; empty for what they need not know of */
    <T> T start(String name, Rank rank, Supplier<T> start, Function<T, AutoCloseable> closing) {
        return whileOpen(name, () -> {
            T part = start.get();
            started.add(new Part(name, rank, closing.apply(part)));
            return part;
        });
    }

    /** Nothing is stopped while the task runs. */
    <T> T whileOpen(String name, Supplier<T> task) {
        starting.readLock().lock();
        try {
            if (closed) {
                throw new CannotStart("Stopped before " + name + " was started");
            }
            return task.get();
        } finally {
            starting.readLock().unlock();
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        starting.writeLock().lock();
        try {
            var last = new ArrayList<>(started).reversed();
            last.sort(Comparator.comparing(Part::rank).reversed());
            started.clear();
            last.forEach(this::stop);
        } finally {
            starting.writeLock().unlock();
        }
    }

    /** Whatever goes wrong with one part, the others are stopped too. */
    private void stop(Part part) {
        try {
            part.closing().close();
            if (!part.name().isEmpty()) {
                screen.line("  stopped " + part.name());
            }
        } catch (Exception e) {
            screen.line("  " + part.name() + " did not stop as it should: " + e.getMessage());
        }
    }
}
