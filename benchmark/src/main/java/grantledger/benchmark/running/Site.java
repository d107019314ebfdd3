package grantledger.benchmark.running;

import grantledger.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** An own PostgreSQL (fsync on) and room for whatever else is measured, in a new directory that is removed at the end. */
public final class Site implements AutoCloseable {

    private static final String PASSWORD = "benchmark";

    private final Path directory;
    private final EmbeddedPostgres postgres;
    private final Deque<Pipeline> pipelines = new ConcurrentLinkedDeque<>();
    private boolean closed;

    private Site(Path directory) {
        this.directory = directory;
        this.postgres = EmbeddedPostgres.start(directory.resolve("postgresql"), 0);
        postgres.ensureRole(Database.OWNER, PASSWORD);
        postgres.ensureRole(Database.SERVICE, PASSWORD);
    }

    /** @param parent where the directory is made; its disk is the one that is measured */
    public static Site in(Path parent) throws IOException {
        Site site = new Site(Files.createTempDirectory(Files.createDirectories(parent), "bench-data-"));
        Runtime.getRuntime().addShutdownHook(new Thread(site::close, "remove the benchmark's data"));
        return site;
    }

    public Path directory(String name) {
        return directory.resolve(name);
    }

    /** A new database, owned by {@link Database#OWNER}. */
    public Database database(String name) {
        postgres.ensureDatabase(name, Database.OWNER);
        return new Database(postgres.jdbcUrl(name), PASSWORD);
    }

    /** Stopped before PostgreSQL is, also at Ctrl-C. */
    void holds(Pipeline pipeline) {
        pipelines.push(pipeline);
    }

    /** Lets PostgreSQL write out what a preparation has left, before the clock starts. */
    public void checkpoint() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), postgres.adminUser(), postgres.adminPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        pipelines.forEach(Pipeline::close);
        postgres.close();
        remove();
    }

    private void remove() {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove " + directory, failure);
        }
    }
}
