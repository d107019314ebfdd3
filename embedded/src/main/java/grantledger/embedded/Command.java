package grantledger.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end and hands back what it printed. */
record Command(Path workingDirectory, List<String> words) {
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    String run() {
        try {
            return finish(start());
        } catch (IOException e) {
            throw new Failed("Could not run " + words.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted while running " + String.join(" ", words), e);
        }
    }

    private Process start() throws IOException {
        var builder =
                new ProcessBuilder(words).directory(workingDirectory.toFile()).redirectErrorStream(true);
        // Variables such as PGDATA or PGOPTIONS of the caller's shell must not reach this server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private String finish(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            throw new Failed(String.join(" ", words) + " ended with " + exitCode + ": " + output, null);
        }
        return output;
    }
}
