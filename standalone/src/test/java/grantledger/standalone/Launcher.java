package grantledger.standalone;

import grantledger.standalone.running.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code grants up} as a process. */
final class Launcher implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("READY command=(\\S+) query=(\\S+)");

    private final Path data;
    private final Process process;
    private final Matcher ready;

    private Launcher(Path data, Process process, Matcher ready) {
        this.data = data;
        this.process = process;
        this.ready = ready;
    }

    static Launcher up(Path data) throws IOException {
        var process = start(data);
        var said = new ArrayList<String>();
        var ready = awaitReady(process.inputReader(), said);
        if (ready == null) {
            throw new AssertionError("It did not start: " + said);
        }
        // What it says from now on is read, so that it is never blocked.
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(line -> {}));
        return new Launcher(data, process, ready);
    }

    /** What it says when it cannot start. */
    static String refused(Path data) throws IOException, InterruptedException {
        var process = start(data);
        var said = String.join("\n", process.inputReader().lines().toList());
        if (process.waitFor() == 0) {
            throw new AssertionError("It started and ended well: " + said);
        }
        return said;
    }

    private static Process start(Path data) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                Settings.thisHome()
                        .resolve("standalone/target/grantledger-standalone.jar")
                        .toString(),
                "up",
                "--data",
                data.toString(),
                "--command-port",
                "0",
                "--query-port",
                "0");
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Matcher awaitReady(BufferedReader output, List<String> said) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            var matcher = READY.matcher(line);
            if (matcher.matches()) {
                return matcher;
            }
        }
        return null;
    }

    String commandUrl() {
        return ready.group(1);
    }

    String queryUrl() {
        return ready.group(2);
    }

    /** Whatever else runs with this data directory: both services and PostgreSQL's server. */
    List<ProcessHandle> children() {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(it -> it.pid() != process.pid())
                .filter(it -> it.info().commandLine().orElse("").contains(data.toString()))
                .toList();
    }

    /** As Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new AssertionError("Still running two minutes after Ctrl-C");
        }
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 120, TimeUnit.SECONDS).join();
        kill();
    }
}
