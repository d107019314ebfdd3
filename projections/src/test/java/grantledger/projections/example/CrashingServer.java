package grantledger.projections.example;

import grantledger.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of its own whose commits are forgotten in a crash, since nothing is written to the disk for a while. */
public final class CrashingServer implements AutoCloseable {

    private static final String ROLE = "reader";

    private final EmbeddedPostgres server;

    public CrashingServer(Path directory) {
        server = EmbeddedPostgres.start(directory, 0);
        server.ensureRole(ROLE, ROLE);
        server.ensureDatabase("views", ROLE);
        write("wal_writer_delay = '10s'", Path.of(answer("show config_file")));
        answer("select pg_reload_conf()");
    }

    /** Connections whose commits do not wait for the disk. */
    public DataSource forgetful() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(server.jdbcUrl("views"));
        database.setUser(ROLE);
        database.setPassword(ROLE);
        database.setOptions("-c synchronous_commit=off");
        return database;
    }

    /** One of its processes dies, so it ends all of them, and begins again with what had reached the disk. */
    public void crash() {
        long writer = Long.parseLong(answer("select pid from pg_stat_activity where backend_type = 'checkpointer'"));
        ProcessHandle process = ProcessHandle.of(writer).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private String answer(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void write(String setting, Path configuration) {
        try {
            Files.writeString(configuration, "\n" + setting + "\n", StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), server.adminUser(), server.adminPassword());
    }

    @Override
    public void close() {
        server.close();
    }
}
