package grantledger.benchmark.running;

import grantledger.embedded.FreePort;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Everything on one machine, as a person starts it: {@code ./grants up}. */
public final class WholeSystem implements AutoCloseable {

    private final Process process;
    private final double secondsUntilReady;

    private WholeSystem(Process process, double secondsUntilReady) {
        this.process = process;
        this.secondsUntilReady = secondsUntilReady;
    }

    /**
     * Returns when it says that it is ready.
     *
     * @param home the project's folder, which has been built
     * @param data its data directory, made when it does not exist
     */
    public static WholeSystem up(Path home, Path data) throws IOException {
        List<String> command = List.of(
                home.resolve("grants").toString(),
                "up",
                "--data",
                data.toString(),
                "--command-port",
                String.valueOf(FreePort.find()),
                "--query-port",
                String.valueOf(FreePort.find()),
                "--console-port",
                String.valueOf(FreePort.find()));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("READY")) {
                return new WholeSystem(process, (System.nanoTime() - began) / 1e9);
            }
        }
        throw new IllegalStateException("./grants up ended before it was ready");
    }

    public double secondsUntilReady() {
        return secondsUntilReady;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
