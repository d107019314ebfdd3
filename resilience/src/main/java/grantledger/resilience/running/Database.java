package grantledger.resilience.running;

import grantledger.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One PostgreSQL server with a directory and a port that it keeps through all its lives. */
public final class Database implements Victim {
    private final String name;
    private Path directory;
    private final int port;
    private final Map<String, String> settings = new TreeMap<>();
    private EmbeddedPostgres running;

    Database(String name, Path directory, int port) {
        this.name = name;
        this.directory = directory;
        this.port = port;
    }

    @Override
    public String name() {
        return name;
    }

    int port() {
        return port;
    }

    /** Where its files lie. */
    public Path cluster() {
        return directory.resolve("cluster");
    }

    Path directory() {
        return directory;
    }

    void start() {
        running = EmbeddedPostgres.start(directory, port);
    }

    /** Past every proxy. */
    public String url(String database) {
        return running.jdbcUrl(database);
    }

    /** Its administrator. */
    EmbeddedPostgres server() {
        return running;
    }

    @Override
    public boolean isAlive() {
        return running != null
                && Files.exists(cluster().resolve("postmaster.pid"))
                && postmaster().isAlive();
    }

    private ProcessHandle postmaster() {
        try (var lines = Files.lines(cluster().resolve("postmaster.pid"))) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not run", e);
        }
    }

    /** The server and all that serve its clients. */
    private Stream<ProcessHandle> processes() {
        var postmaster = postmaster();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants());
    }

    @Override
    public void kill() {
        var all = processes().toList();
        all.forEach(Signal.KILL::to);
        Patience.require(
                name + " ending", () -> all.stream().noneMatch(ProcessHandle::isAlive), Duration.ofSeconds(30));
        running.close();
        running = null;
    }

    @Override
    public void freeze() {
        processes().toList().forEach(Signal.STOP::to);
    }

    @Override
    public void thaw() {
        processes().toList().forEach(Signal.CONT::to);
    }

    @Override
    public void revive() {
        start();
    }

    public void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /** A copy of its files as they are; it must not run, but need not have been stopped in order. */
    public Path copied() throws IOException {
        var copy = directory.resolveSibling(directory.getFileName() + "-" + System.nanoTime());
        Trees.copy(directory, copy);
        return copy;
    }

    /** Its files are these from now on; it must not run. */
    public void liesIn(Path other) {
        directory = other;
    }

    /** Settings beyond those of the embedded server; they hold from now on, through restarts. */
    void set(String setting, String value) {
        settings.put(setting, value);
        writeSettings();
        if (running != null) {
            asAdministrator("select pg_reload_conf()");
        }
    }

    private void writeSettings() {
        var text = settings.entrySet().stream()
                .map(it -> "%s = '%s'%n".formatted(it.getKey(), it.getValue().replace("'", "''")))
                .collect(Collectors.joining());
        try {
            Files.writeString(cluster().resolve("postgresql.auto.conf"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void asAdministrator(String... statements) {
        try (var connection = administrator();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(name + " refused", e);
        }
    }

    Connection administrator() throws SQLException {
        return to("postgres");
    }

    /** Past every proxy, to look at what is really there. */
    public Connection to(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?socketTimeout=60".formatted(port, database),
                running.adminUser(),
                running.adminPassword());
    }
}
