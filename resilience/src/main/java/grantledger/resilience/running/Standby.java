package grantledger.resilience.running;

import grantledger.embedded.FreePort;
import grantledger.resilience.network.Proxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that streams a primary's WAL over a link of its own, and can take its place. */
public final class Standby implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Database primary;
    private final Database database;
    private final Proxy link;

    private Standby(Database primary, Database database, Proxy link) {
        this.primary = primary;
        this.database = database;
        this.link = link;
    }

    /** Made from the running primary; returns when it streams. */
    static Standby of(Database primary, Path parent) {
        var name = "standby_" + NUMBER.incrementAndGet();
        var standby = new Standby(
                primary,
                new Database("PostgreSQL (" + name + ")", parent.resolve(name), FreePort.find()),
                Proxy.to(primary.port()));
        try {
            standby.make(name);
            return standby;
        } catch (SQLException e) {
            throw new IllegalStateException("The standby could not be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The standby could not be made", e);
        }
    }

    private void make(String slot) throws SQLException, IOException {
        primary.asAdministrator("select pg_create_physical_replication_slot('" + slot + "', true)");
        Files.createDirectories(database.directory());
        Files.copy(
                primary.directory().resolve("admin-password"),
                database.directory().resolve("admin-password"),
                StandardCopyOption.COPY_ATTRIBUTES);
        new BaseBackup(primary, database.cluster()).make();
        Files.createFile(database.cluster().resolve("standby.signal"));
        database.set("primary_conninfo", connection(slot));
        database.set("primary_slot_name", slot);
        database.start();
        Patience.require("The standby streaming", () -> counts("state = 'streaming'") == 1, Duration.ofSeconds(60));
    }

    private String connection(String name) {
        return "host=127.0.0.1 port=%d user=%s password=%s application_name=%s"
                .formatted(
                        link.port(),
                        primary.server().adminUser(),
                        primary.server().adminPassword(),
                        name);
    }

    /** From now on nothing is acknowledged that the standby has not made durable, and until it answers, nothing at all. */
    public void synchronous() {
        primary.set("synchronous_standby_names", "*");
        Patience.require(
                "The standby being synchronous", () -> counts("sync_state = 'sync'") == 1, Duration.ofSeconds(30));
    }

    /** Nothing of the primary's arrives any more. */
    public void cutOff() {
        link.hold();
    }

    /** The primary must be dead. What never arrived is lost. */
    Database promoted() {
        link.refuse();
        database.asAdministrator("select pg_promote(true, 60)");
        return database;
    }

    private int counts(String so) {
        try (var connection = primary.administrator();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from pg_stat_replication where " + so)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        database.stop();
        link.close();
    }
}
