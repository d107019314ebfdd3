package grantledger.standalone.running;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What runs, to be stopped in the opposite order. Starting one and stopping all exclude each other, so that Ctrl-C in
 * the middle of a start never leaves behind what was just being started.
 */
final class Parts implements AutoCloseable {
    private record Part(String name, AutoCloseable closing) {}

    private final Deque<Part> started = new ArrayDeque<>();
    private final Screen screen;
    private boolean closed;

    Parts(Screen screen) {
        this.screen = screen;
    }

    /** @param name for people; empty for what they need not know of */
    synchronized <T> T start(String name, Supplier<T> starting, Function<T, AutoCloseable> closing) {
        if (closed) {
            throw new CannotStart("Stopped before " + name + " was started");
        }
        T part = starting.get();
        started.push(new Part(name, closing.apply(part)));
        return part;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            stop(started.pop());
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
