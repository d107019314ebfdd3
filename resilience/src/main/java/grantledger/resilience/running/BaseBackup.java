package grantledger.resilience.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

/**
 * A copy of a running cluster's files, made over one session as PostgreSQL's manual has it (26.3.3, low-level base
 * backup); what changes meanwhile is made whole by the WAL that a standby streams from the beginning of the copy on.
 */
record BaseBackup(Database primary, Path target) {
    /** Folders whose content a copy must not have; the server makes it anew. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "postgresql.auto.conf");

    void make() throws SQLException, IOException {
        try (var session = primary.administrator();
                var statement = session.createStatement()) {
            statement.execute("select pg_backup_start('standby', true)");
            Trees.copy(primary.cluster(), target, BaseBackup::isLeftOut);
            try (var backup = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                backup.next();
                Files.writeString(target.resolve("backup_label"), backup.getString(1));
            }
        }
    }

    private static boolean isLeftOut(Path relative) {
        return (EMPTY.contains(relative.getName(0).toString()) && relative.getNameCount() > 1)
                || LEFT_OUT.contains(relative.toString());
    }
}
