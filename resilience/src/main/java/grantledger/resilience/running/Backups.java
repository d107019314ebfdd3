package grantledger.resilience.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.embedded.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The log's base backups and archived WAL, made and brought back by the scripts that an operator has. */
public final class Backups {
    private final Path scripts;
    private final Path folder;
    private Path base;

    /** @param folder is made; the server's account must be able to write where it lies */
    Backups(Path scripts, Path folder) throws IOException {
        this.scripts = scripts;
        this.folder = Files.createDirectories(folder);
        Files.createDirectories(archive());
    }

    private Path archive() {
        return folder.resolve("wal");
    }

    /** The server keeps its WAL from its next start on. */
    void of(Database database) {
        database.set("archive_mode", "on");
        database.set("archive_command", "bash %s \"%%p\" \"%%f\" %s".formatted(script("archive.sh"), archive()));
    }

    /** A base backup of a server that runs and is written to; returns when it is whole. */
    public void take(Database database) throws IOException {
        base = Path.of(said(
                List.of(
                        script("base-backup.sh"),
                        database.cluster().toString(),
                        folder.resolve("base").toString()),
                Map.of(
                        "PGHOST",
                        "127.0.0.1",
                        "PGPORT",
                        String.valueOf(database.port()),
                        "PGUSER",
                        database.server().adminUser(),
                        "PGPASSWORD",
                        database.server().adminPassword(),
                        "PSQL",
                        SqlSession.client(folder))));
    }

    /**
     * A server that runs with what there was at a moment, and is open for writing.
     *
     * @param died   whose backups these are, and whose last WAL had not been archived
     * @param moment the script's option and its value, such as {@code --time}; none for everything
     */
    public Database restored(Database died, Path parent, String... moment) throws IOException {
        var name = "restored-" + System.nanoTime();
        var database = new Database("PostgreSQL (" + name + ")", parent.resolve(name), FreePort.find());
        var words = new ArrayList<>(List.of(
                script("restore.sh"),
                base.toString(),
                archive().toString(),
                database.cluster().toString(),
                "--unarchived",
                died.cluster().resolve("pg_wal").toString()));
        words.addAll(List.of(moment));
        said(words, Map.of());
        Files.copy(
                died.directory().resolve("admin-password"),
                database.directory().resolve("admin-password"),
                StandardCopyOption.COPY_ATTRIBUTES);
        database.start();
        Patience.require("The end of recovery", () -> isOpen(database), Duration.ofSeconds(60));
        return database;
    }

    private static boolean isOpen(Database database) {
        try (var session = database.administrator();
                var statement = session.createStatement();
                var row = statement.executeQuery("select not pg_is_in_recovery()")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private String script(String name) {
        return scripts.resolve(name).toString();
    }

    private static String said(List<String> words, Map<String, String> environment) throws IOException {
        var all = new ArrayList<>(List.of("bash"));
        all.addAll(words);
        var builder = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("%s ended with %d: %s".formatted(all, process.exitValue(), said));
        }
        return said;
    }
}
