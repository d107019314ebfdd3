package grantledger.standalone.running;

import grantledger.embedded.DirectoryClaim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Something that command-service's jar does instead of serving: beside the running service and with its settings, which
 * the system leaves in its data directory for as long as it runs; or, where it only needs the log, on a stopped system.
 */
public final class Errand {
    private static final String FILE = "command-service.environment";

    /** Whatever is over in a second is there sooner with the first compiler alone; what hashes for long is not. */
    private static final List<String> SHORT = List.of("-XX:TieredStopAtLevel=1");

    private static final List<String> LONG = List.of();

    private Errand() {}

    static AutoCloseable announce(DataDirectory data, Map<String, String> environment) {
        var lines = new TreeMap<>(environment)
                .entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining("\n"));
        new KeptFile(file(data)).write(lines);
        return () -> Files.deleteIfExists(file(data));
    }

    /**
     * @param words what command-service is asked to do
     * @return what it ended with; what it has to say it has said on this process's screen
     * @throws CannotStart when no system runs with this data
     */
    public static int run(Settings settings, List<String> words) {
        var data = DataDirectory.at(settings.data());
        requireRunning(data);
        return run(SHORT, settings, words, announced(data));
    }

    /**
     * The same for what needs the log alone, and what it is verified by: when no system runs with this data, its database
     * is started for it.
     *
     * @param more what it is told in its environment besides, or instead
     * @throws CannotStart when there is no such data, or the system is just starting
     */
    public static int runOnLog(Settings settings, List<String> words, Map<String, String> more) {
        if (!Files.isDirectory(settings.data().resolve("postgresql"))) {
            throw new CannotStart("There is no log in " + settings.data());
        }
        var data = DataDirectory.at(settings.data());
        var alone = LogAlone.in(data);
        if (alone.isEmpty()) {
            requireRunning(data);
            return run(LONG, settings, words, environment(data, announced(data), more));
        }
        try (var log = alone.get()) {
            return run(LONG, settings, words, environment(data, log.access(), more));
        }
    }

    private static Map<String, String> environment(
            DataDirectory data, Map<String, String> access, Map<String, String> more) {
        var environment = new TreeMap<>(access);
        var verifiers = new SealingKeys(data).verifiers();
        if (Files.exists(verifiers)) {
            environment.put("GRANTLEDGER_VERIFIER_KEYS", verifiers.toString());
        }
        environment.putAll(more);
        return environment;
    }

    private static Map<String, String> announced(DataDirectory data) {
        return new KeptFile(file(data))
                .read()
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    private static int run(
            List<String> compiling, Settings settings, List<String> words, Map<String, String> environment) {
        var builder = new ProcessBuilder(command(compiling, settings, words)).inheritIO();
        builder.environment().putAll(environment);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + builder.command().getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", e);
        }
    }

    private static List<String> command(List<String> compiling, Settings settings, List<String> words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(compiling);
        command.addAll(new QuickStart(settings.jar(Services.COMMAND)).arguments());
        command.addAll(words);
        return command;
    }

    private static void requireRunning(DataDirectory data) {
        try (var _ = DirectoryClaim.of(data.root())) {
            throw new CannotStart("No system runs with the data in " + data.root() + "; start it first (./grants up)");
        } catch (IllegalStateException running) {
            if (!Files.exists(file(data))) {
                throw new CannotStart("The system is still starting; try again when it is READY", running);
            }
        }
    }

    private static Path file(DataDirectory data) {
        return data.root().resolve(FILE);
    }
}
