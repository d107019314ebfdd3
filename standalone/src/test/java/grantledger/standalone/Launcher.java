package grantledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.running.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code grants up} as a process. */
final class Launcher implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("READY command=(\\S+) query=(\\S+) console=(\\S+)");
    private static final String ANY_PORT = "0";

    private final Path data;
    private final Process process;
    private final Thread reading;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    private Launcher(Path data, Process process) {
        this.data = data;
        this.process = process;
        // What it says is read at once, so that it is never blocked.
        reading = Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(said::add));
    }

    /** Returns when it is ready. */
    static Launcher up(Path data) throws IOException, InterruptedException {
        var launcher = starting(data, ANY_PORT);
        launcher.awaits("READY");
        return launcher;
    }

    static Launcher starting(Path data, String commandPort) throws IOException {
        return byScript("source \"$0\"; heeding_interrupts \"$@\"", data, commandPort);
    }

    /** As a script starts it with {@code &}: the shell then has it ignore Ctrl-C's signal. */
    static Launcher inTheBackgroundOfAScript(Path data) throws IOException {
        return byScript("(source \"$0\"; heeding_interrupts \"$@\") & wait $!", data, ANY_PORT);
    }

    /** @param script that runs what {@code grants} runs, whether or not the tests themselves hear Ctrl-C's signal */
    private static Launcher byScript(String script, Path data, String commandPort) throws IOException {
        var words = Stream.concat(
                Stream.of(
                        "bash",
                        "-c",
                        script,
                        Settings.thisHome().resolve("build/interrupts.sh").toString()),
                command(data, commandPort).stream());
        return new Launcher(
                data,
                new ProcessBuilder(words.toList()).redirectErrorStream(true).start());
    }

    /** What it says when it cannot start. */
    static String refused(Path data) throws IOException, InterruptedException {
        return refused(data, ANY_PORT);
    }

    static String refused(Path data, String commandPort) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(data, commandPort))
                .redirectErrorStream(true)
                .start();
        var said = String.join("\n", process.inputReader().lines().toList());
        if (process.waitFor() == 0) {
            throw new AssertionError("It started and ended well: " + said);
        }
        return said;
    }

    private static List<String> command(Path data, String commandPort) {
        return List.of(
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
                commandPort,
                "--query-port",
                ANY_PORT,
                "--console-port",
                ANY_PORT);
    }

    /** Returns when it has said this. */
    void awaits(String words) throws InterruptedException {
        Eventually.see(() -> said().contains(words) || !process.isAlive(), known -> known);
        if (!process.isAlive()) {
            reading.join();
        }
        assertThat(said()).contains(words);
    }

    String said() {
        return String.join("\n", said.toArray(String[]::new));
    }

    String commandUrl() {
        return announced(1);
    }

    String queryUrl() {
        return announced(2);
    }

    String consoleUrl() {
        return announced(3);
    }

    private String announced(int group) {
        var ready = READY.matcher(said());
        assertThat(ready.find()).as(said()).isTrue();
        return ready.group(group);
    }

    /** Whatever else runs with this data directory: both services, the console and PostgreSQL's server. */
    List<ProcessHandle> children() {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(it -> it.pid() != process.pid())
                .filter(it -> it.info().commandLine().orElse("").contains(data.toString()))
                .toList();
    }

    private Optional<ProcessHandle> child(String words) {
        return children().stream()
                .filter(it -> it.info().commandLine().orElse("").contains(words))
                .findFirst();
    }

    /** The one child whose command line has these words dies as by a power cut. */
    void kill(String words) {
        var victim = Eventually.see(() -> child(words), Optional::isPresent).orElseThrow();
        victim.destroyForcibly();
        victim.onExit().join();
    }

    /** As Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        signal(process.pid());
        exitCode();
    }

    /** Sends Ctrl-C's signal to the program that a script runs. */
    void interruptWhatTheScriptRuns() throws IOException, InterruptedException {
        var program = process.toHandle()
                .descendants()
                .filter(it -> it.info().commandLine().orElse("").contains("grantledger-standalone.jar"))
                .findFirst()
                .orElseThrow();
        signal(program.pid());
    }

    private static void signal(long process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process)).start().waitFor();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new AssertionError("Still running after two minutes: " + said());
        }
        return process.exitValue();
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
