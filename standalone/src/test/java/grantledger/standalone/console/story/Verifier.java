package grantledger.standalone.console.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.standalone.running.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The program with which proofs are checked by who trusts no service.
 *
 * @param key of the log, which came by another way
 */
record Verifier(Path key) {

    /** @return what it said, after "0" where the proof holds */
    String on(Path bundle) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = Settings.thisHome().resolve("verifier/target/verifier.jar").toString();
        var command = new ProcessBuilder(java, "-jar", jar, "verify", bundle.toString(), "--key", key.toString());
        try {
            var process = command.redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return process.waitFor() + "\n" + said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
