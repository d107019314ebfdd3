package grantledger.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Another JVM that starts a server, says so, and waits to be killed. */
final class ChildJvm implements AutoCloseable {
    private static final String READY = "ready ";

    private final Process process;
    private final List<String> chatter = new ArrayList<>();
    private final String answer;

    private ChildJvm(Process process, BufferedReader output) throws IOException {
        this.process = process;
        this.answer = awaitAnswer(output);
    }

    static ChildJvm starting(String server, Path directory) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildJvm.class.getName(),
                        server,
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        return new ChildJvm(process, process.inputReader());
    }

    private String awaitAnswer(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
            chatter.add(line);
        }
        throw new IllegalStateException("The other JVM failed: " + String.join("\n", chatter));
    }

    /** What the server's start printed besides the answer. */
    List<String> chatter() {
        return chatter;
    }

    /** Where its server listens: a port, or for Kafka the bootstrap servers. */
    String answer() {
        return answer;
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    static void main(String[] arguments) throws InterruptedException {
        var directory = Path.of(arguments[1]);
        Map<String, Supplier<String>> servers = Map.of(
                "postgres",
                        () -> String.valueOf(
                                EmbeddedPostgres.start(directory, 0).port()),
                "kafka", () -> EmbeddedKafka.start(directory, 0).bootstrapServers());
        System.out.println(READY + servers.get(arguments[0]).get());
        Thread.sleep(Long.MAX_VALUE);
    }
}
