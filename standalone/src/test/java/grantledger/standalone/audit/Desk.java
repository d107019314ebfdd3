package grantledger.standalone.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.standalone.TestSystem;
import grantledger.standalone.running.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where an auditor works: a folder with what came to them by other ways than from the system. */
record Desk(Path folder, Map<String, String> known) {

    record Done(int exit, String said) {}

    static Desk in(Path folder, TestSystem system, String token) {
        try {
            Files.copy(verifier(), folder.resolve("verifier.jar"));
            Files.copy(system.local().data().root().resolve("verifier-keys"), folder.resolve("log.vkey"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> known = new HashMap<>();
        known.put("QUERY", system.local().query().url());
        known.put("TOKEN", token);
        return new Desk(folder, known);
    }

    private static Path verifier() {
        return Settings.thisHome().resolve("verifier/target/verifier.jar");
    }

    Done runs(String script) {
        return runs(List.of("bash", "-c", script));
    }

    Done verifies(Path bundle) {
        return runs(List.of(java(), "-jar", "verifier.jar", "verify", bundle.toString(), "--key", "log.vkey"));
    }

    /** The second implementation, which knows the JDK as little as the first knows Python. */
    Done verifiesInPython(Path bundle) {
        Path second = Settings.thisHome().resolve("verifier/second/verify.py");
        return runs(List.of("python3", second.toString(), bundle.toString()));
    }

    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private Done runs(List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(known);
        builder.environment().merge("PATH", Path.of(java()).getParent().toString(), (path, java) -> java + ":" + path);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Done(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
