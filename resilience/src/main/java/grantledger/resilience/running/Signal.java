package grantledger.resilience.running;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What an operating system tells a process. */
enum Signal {
    KILL,
    STOP,
    CONT;

    void to(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name(), String.valueOf(process.pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot signal " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
