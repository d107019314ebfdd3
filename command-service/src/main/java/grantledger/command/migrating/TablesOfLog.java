package grantledger.command.migrating;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** How old the log's tables are, by the history that Flyway keeps of them. */
final class TablesOfLog {

    private TablesOfLog() {}

    /**
     * Newer ones than this version made are believed to be fit for it.
     *
     * @throws IllegalStateException when this version needs newer ones; the message says what to do
     */
    static void requireUpToDate(Flyway asService) {
        List<String> missing = missing(asService);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The log's tables are older than this version needs: " + missing
                    + " is missing. Run this version with the argument migrate, as their owner, before it is started.");
        }
    }

    private static List<String> missing(Flyway asService) {
        try {
            return Arrays.stream(asService.info().pending())
                    .map(it -> it.getVersion() + " (" + it.getDescription() + ")")
                    .toList();
        } catch (FlywayException unseen) {
            throw new IllegalStateException(
                    "How old the log's tables are cannot be seen: " + unseen.getMessage()
                            + ". Run this version with the argument migrate, as their owner, before it is started.",
                    unseen);
        }
    }

    /** From now on that role sees how old they are. */
    static void show(Flyway asOwner, String role) throws SQLException {
        try (Connection owner = asOwner.getConfiguration().getDataSource().getConnection();
                var grant = owner.createStatement()) {
            grant.execute("grant select on %s to %s"
                    .formatted(
                            grant.enquoteIdentifier(asOwner.getConfiguration().getTable(), true),
                            grant.enquoteIdentifier(role, true)));
        }
    }
}
