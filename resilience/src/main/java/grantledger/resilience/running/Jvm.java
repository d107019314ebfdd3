package grantledger.resilience.running;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JVM of ours as a process: how it is started, as often as it has died. */
final class Jvm {
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            // It starts often and lives briefly.
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final String heap;
    private final List<String> program;
    private final Map<String, String> environment;
    private final Path log;
    private volatile Process process;

    /** @param program what to run, from {@code -jar} or {@code -cp} on */
    Jvm(String heap, List<String> program, Map<String, String> environment, Path log) {
        this.heap = heap;
        this.program = program;
        this.environment = environment;
        this.log = log;
    }

    /** Under Maven the class path proper is that of the test, not of its launcher. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** @param properties for this life only */
    void start(List<String> properties, Map<String, String> more) {
        process = started(properties, more, List.of());
    }

    /** The same program to its end, beside the one that was started. */
    int runs(String... words) {
        return started(List.of(), Map.of(), List.of(words)).onExit().join().exitValue();
    }

    private Process started(List<String> properties, Map<String, String> more, List<String> arguments) {
        var words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap));
        words.addAll(OPTIONS);
        words.addAll(properties);
        words.addAll(program);
        words.addAll(arguments);
        var builder = new ProcessBuilder(words)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run java", e);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    void signal(Signal signal) {
        signal.to(process.toHandle());
    }

    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    int exitValue() {
        return process.exitValue();
    }

    Path log() {
        return log;
    }
}
