package grantledger.embedded;

import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server process of one cluster: created, started, stopped, and told apart from strangers. */
record Postmaster(Path binaries, PostgresAccount account, PostgresDirectory directory) {
    /** How long backends of a killed postmaster may take to notice that they are alone. */
    private static final Duration BACKENDS_LEAVE_WITHIN = Duration.ofSeconds(30);

    /** Above the highest number any system gives. */
    private static final String NO_PROCESS = String.valueOf(Integer.MAX_VALUE - 1);

    void createClusterOnce(String admin) throws IOException {
        if (Files.exists(directory.cluster())) {
            return;
        }
        if (Files.exists(directory.unfinishedCluster())) {
            Trees.delete(directory.unfinishedCluster());
        }
        // A builtin collation sorts alike on every machine and never changes with the operating system.
        program(
                "initdb",
                "-D",
                directory.unfinishedCluster().toString(),
                "-U",
                admin,
                "-A",
                "scram-sha-256",
                "--pwfile=" + directory.passwordFile(),
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        directory.publishCluster();
    }

    void start(int port) throws IOException, InterruptedException {
        Files.writeString(directory.cluster().resolve("postgresql.conf"), PostgresSettings.onPort(port));
        if (directory.isSecured()) {
            Files.writeString(
                    directory.cluster().resolve("postgresql.conf"), PostgresSettings.secured(directory), APPEND);
            Files.writeString(directory.cluster().resolve("pg_hba.conf"), PostgresSettings.TLS_ALONE);
        }
        directory.startNewLog();
        var giveUp = Instant.now().plus(BACKENDS_LEAVE_WITHIN);
        while (!started(giveUp)) {
            Thread.sleep(100);
        }
    }

    private boolean started(Instant giveUp) throws IOException {
        try {
            control("start", "-w", "-t", "300", "-l", directory.log().toString());
            return true;
        } catch (Command.Failed e) {
            var log = Files.exists(directory.log()) ? Files.readString(directory.log()) : "";
            if (log.contains("shared memory block") && Instant.now().isBefore(giveUp)) {
                directory.startNewLog();
                return false;
            }
            throw new IllegalStateException("PostgreSQL did not start: " + log.strip(), e);
        }
    }

    /** Fast mode: clients are disconnected, open transactions rolled back, and the data is flushed. */
    void stop() throws IOException {
        var process = running();
        if (process.isPresent()) {
            control("stop", "-w", "-t", "60", "-m", "fast");
            // pg_ctl returns when the lock file is gone, which is a moment before the process is.
            process.get()
                    .onExit()
                    .completeOnTimeout(process.get(), 5, TimeUnit.SECONDS)
                    .join();
        }
    }

    /** The caller has claimed the directory, so whatever still runs here has lost its owner. */
    void stopOrphan() throws IOException {
        stop();
        if (named().isPresent()) {
            disown(directory.lockFile());
        }
    }

    /**
     * The number of a dead server now belongs to another program, which PostgreSQL would take for a running server.
     * Only the number goes: the lines below it let PostgreSQL notice backends that are still alive.
     */
    private static void disown(Path lockFile) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(lockFile));
        lines.set(0, NO_PROCESS);
        Files.write(lockFile, lines);
    }

    Optional<ProcessHandle> running() throws IOException {
        return named().filter(this::servesThisCluster);
    }

    private Optional<ProcessHandle> named() throws IOException {
        if (!Files.exists(directory.lockFile())) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(directory.lockFile());
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
    }

    private boolean servesThisCluster(ProcessHandle process) {
        var command = process.info().command();
        var line = process.info().commandLine();
        if (command.isEmpty() || line.isEmpty()) {
            throw new IllegalStateException("Process " + process.pid() + " may still serve " + directory.cluster()
                    + " and belongs to somebody else; stop it first");
        }
        return Path.of(command.get()).endsWith("postgres")
                && line.get().contains(directory.cluster().toString());
    }

    private String control(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("-D", directory.cluster().toString()));
        return program("pg_ctl", all.toArray(String[]::new));
    }

    private String program(String name, String... words) {
        var all = new ArrayList<>(List.of(binaries.resolve("bin").resolve(name).toString()));
        all.addAll(List.of(words));
        return account.run(directory.root(), all);
    }
}
