package grantledger.standalone.running;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Says what is being waited for: a ticking line on a terminal, plain lines elsewhere, never silent for long. */
public final class Screen {
    private static final Duration TERMINAL_TICK = Duration.ofMillis(200);
    private static final Duration PLAIN_TICK = Duration.ofSeconds(3);

    private final PrintStream out;
    private final boolean terminal;

    public Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 25 went back to null where there is no terminal (JDK-8351435).
    public static Screen ofThisProcess() {
        boolean interactive = System.console() != null && System.console().isTerminal();
        boolean simple = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
        return new Screen(System.out, interactive && !simple);
    }

    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    public String bold(String text) {
        return terminal ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** Runs the task, showing how long it takes. */
    public <T> T waitFor(String what, Supplier<T> task) {
        return watch(what, () -> "", task);
    }

    /** As {@link #waitFor}, for what has been running since {@code began}, a reading of {@link System#nanoTime}. */
    public <T> T waitFor(String what, long began, Supplier<T> task) {
        return watch(what, () -> "", began, task);
    }

    /** As {@link #waitFor}, with how far the task has come, such as {@code 50 of 150}. */
    public <T> T watch(String what, Supplier<String> reached, Supplier<T> task) {
        return watch(what, reached, System.nanoTime(), task);
    }

    private <T> T watch(String what, Supplier<String> reached, long began, Supplier<T> task) {
        T result;
        var ticking = Thread.ofVirtual().start(() -> tick(what, reached, began));
        try {
            result = task.get();
        } catch (RuntimeException e) {
            stop(ticking);
            finish("✗", "31", what, "failed", began);
            throw e;
        }
        stop(ticking);
        finish("✓", "32", what, reached.get(), began);
        return result;
    }

    private void tick(String what, Supplier<String> reached, long began) {
        try {
            while (true) {
                Thread.sleep(terminal ? TERMINAL_TICK : PLAIN_TICK);
                show(terminal ? "\r\u001b[K" : "", "…", what, reached.get(), began, terminal ? "" : "\n");
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Thread ticking) {
        ticking.interrupt();
        try {
            ticking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void finish(String mark, String colour, String what, String reached, long began) {
        var shown = terminal ? "\u001b[" + colour + "m" + mark + "\u001b[0m" : mark;
        show(terminal ? "\r\u001b[K" : "", shown, what, reached, began, "\n");
    }

    private synchronized void show(String start, String mark, String what, String reached, long began, String end) {
        double seconds = (System.nanoTime() - began) / 1e9;
        out.printf(Locale.ROOT, "%s  %s %-54s %-10s %5.1f s%s", start, mark, what, reached, seconds, end);
        out.flush();
    }
}
