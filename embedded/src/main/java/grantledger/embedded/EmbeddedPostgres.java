package grantledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * PostgreSQL 18 on 127.0.0.1 with a kept data directory. What was committed survives the death of this JVM, of the
 * server and of the machine. The server outlives a JVM that is killed, and the next start in the same directory stops
 * it first; a JVM that ends in an orderly way must call {@link #close()}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String ADMIN = "postgres";

    private final DirectoryClaim claim;
    private final Postmaster postmaster;
    private final int port;
    private final String adminPassword;

    private EmbeddedPostgres(DirectoryClaim claim, Postmaster postmaster, int port, String adminPassword) {
        this.claim = claim;
        this.postmaster = postmaster;
        this.port = port;
        this.adminPassword = adminPassword;
    }

    /**
     * @param dataDirectory made when missing; also holds the administrator's password and the server's log
     * @param port 0 for any free one
     * @throws IllegalStateException when the directory is in use, or the server cannot run here; the message says why
     */
    public static EmbeddedPostgres start(Path dataDirectory, int port) {
        return start(dataDirectory, port, Optional.empty());
    }

    /** As {@link #start}, for clients that come by TLS alone. */
    public static EmbeddedPostgres startSecured(Path dataDirectory, Certificate certificate) {
        return start(dataDirectory, 0, Optional.of(certificate));
    }

    private static EmbeddedPostgres start(Path dataDirectory, int port, Optional<Certificate> certificate) {
        try {
            var directory = PostgresDirectory.at(dataDirectory);
            var claim = DirectoryClaim.of(directory.root());
            try {
                return start(claim, directory, FreePort.orAny(port), certificate);
            } catch (IOException | InterruptedException | RuntimeException e) {
                claim.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not use " + dataDirectory, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL started", e);
        }
    }

    private static EmbeddedPostgres start(
            DirectoryClaim claim, PostgresDirectory directory, int port, Optional<Certificate> certificate)
            throws IOException, InterruptedException {
        var password = directory.adminPassword();
        directory.show(certificate);
        var binaries = PostgresBinaries.unpacked();
        var postmaster = new Postmaster(binaries, PostgresAccount.able(binaries, directory.root()), directory);
        postmaster.createClusterOnce(ADMIN);
        postmaster.stopOrphan();
        postmaster.start(port);
        return new EmbeddedPostgres(claim, postmaster, port, password);
    }

    public int port() {
        return port;
    }

    public String adminUser() {
        return ADMIN;
    }

    public String adminPassword() {
        return adminPassword;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes the role when missing; a role that exists gets this password. */
    public void ensureRole(String name, String password) {
        ensure(
                "SELECT format(CASE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = ?)"
                        + " THEN 'ALTER ROLE %I LOGIN PASSWORD %L' ELSE 'CREATE ROLE %I LOGIN PASSWORD %L' END, ?, ?)",
                name, name, password);
    }

    /** Makes the database when missing; one that exists gets this owner. */
    public void ensureDatabase(String name, String owner) {
        ensure(
                "SELECT format(CASE WHEN EXISTS (SELECT FROM pg_database WHERE datname = ?)"
                        + " THEN 'ALTER DATABASE %I OWNER TO %I' ELSE 'CREATE DATABASE %I OWNER %I' END, ?, ?)",
                name, name, owner);
    }

    /** Makes the role when missing; it may enter this database and read there what it is granted, see {@link ReadingRole}. */
    public void ensureReader(String name, String password, String database) {
        ensureRole(name, password);
        ensure("SELECT format(?, ?, ?)", String.join(";\n", ReadingRole.LIMITS), name, database);
        try (var connection = connectAsAdmin(database);
                var statement = connection.createStatement()) {
            statement.execute(ReadingRole.OWNER_ALONE);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused to close " + database + " to others", e);
        }
    }

    /** Nobody but its owner, the role and whoever else has been let in by name enters the database. */
    public void admitOnly(String database, String role) {
        ensure(
                "SELECT format('REVOKE CONNECT, TEMPORARY ON DATABASE %1$I FROM PUBLIC;"
                        + " GRANT CONNECT ON DATABASE %1$I TO %2$I', ?, ?)",
                database, role);
    }

    /** Names cannot be parameters of such statements, so the server itself quotes them into the text that is run. */
    private void ensure(String statementQuery, String... parameters) {
        try (var connection = connectAsAdmin("postgres");
                var query = connection.prepareStatement(statementQuery)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            try (var result = query.executeQuery();
                    var statement = connection.createStatement()) {
                result.next();
                statement.execute(result.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused to set up " + parameters[0], e);
        }
    }

    private Connection connectAsAdmin(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), ADMIN, adminPassword);
    }

    /** Completes when the server is gone, whoever ended it; at once when it is gone already. */
    public CompletableFuture<?> ended() {
        try {
            return postmaster
                    .running()
                    .map(ProcessHandle::onExit)
                    .orElseGet(() -> CompletableFuture.completedFuture(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server that ended by itself, on the same port; clients come back to what was committed. */
    public void startAgain() {
        try {
            postmaster.stopOrphan();
            postmaster.start(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL started again", e);
        }
    }

    public Path log() {
        return postmaster.directory().log();
    }

    /** Disconnects clients, flushes, and returns when the server is gone. */
    @Override
    public void close() {
        try (claim) {
            postmaster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
