package grantledger.eventlog.checking;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.checking.Tampering.Change;
import grantledger.eventlog.checking.Tampering.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is changed in a sealed log behind its back is found, where it is. */
@Tag("server")
class RandomTamperingTest {

    private static final int SPACING = 40;

    private final Map<Kind, Integer> found = new EnumMap<>(Kind.class);

    @Test
    void each_of_twenty_changes_is_found_where_it_is() throws SQLException {
        try (SealedLog log = sealed(1_100)) {
            tamper(log, 20, new Random().nextLong());
        }
    }

    @Test
    @Tag("slow")
    void each_of_a_thousand_changes_is_found_where_it_is() throws SQLException {
        try (SealedLog log = sealed(1_100)) {
            tamper(log, 980, new Random().nextLong());
        }
        try (SealedLog log = sealed(66_000)) { // with a tile of tiles, and each check of it takes seconds
            tamper(log, 20, new Random().nextLong());
        }
    }

    /** A part of it with leaves of the version before; checkpoints at most {@link #SPACING} events apart. */
    private static SealedLog sealed(int events) throws SQLException {
        SealedLog log = new SealedLog(events);
        log.append(events / 3);
        log.rewriteWithEarlierLeaves();
        log.append(events - events / 3);
        log.seal(position -> position % SPACING == 0);
        assertThat(log.differences()).isEmpty();
        try (Connection connection = log.database().administrator().getConnection()) {
            Tampering.prepare(connection);
        }
        return log;
    }

    private void tamper(SealedLog log, int trials, long seed) throws SQLException {
        Random random = new Random(seed);
        long last = log.database().reader().lastPosition();
        try (Connection connection = log.database().administrator().getConnection()) {
            connection.setAutoCommit(false);
            for (int trial = 0; trial < trials; trial++) {
                Change change = new Tampering(connection, random, last, SPACING).once();
                requireFound(log, change, connection, "seed " + seed + ", trial " + trial);
                connection.rollback();
            }
        }
        System.out.printf(
                "%d of %d changes of a log of %,d events were found where they are: %s%n", trials, trials, last, found);
    }

    private void requireFound(SealedLog log, Change change, Connection connection, String trial) throws SQLException {
        List<Difference> differences = new ArrayList<>();
        Snapshot.of(connection, snapshot -> log.check().check(snapshot, differences::add));
        assertThat(differences).as("%s: %s", trial, change).anyMatch(change::isNamedBy);
        found.merge(change.kind(), 1, Integer::sum);
    }
}
