package grantledger.eventlog.relaying;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the relay has published.
 *
 * @param topicId         the topic it was published into; a topic made anew has another id and gets everything again
 * @param position        everything up to it has been acknowledged by the broker
 * @param lastInPartition the last position sent to each partition
 */
record RelayProgress(String topicId, long position, long[] lastInPartition) {

    private static final Logger LOG = LoggerFactory.getLogger(RelayProgress.class);

    static RelayProgress read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select topic_id, position, sent from relay_place order by epoch desc, seq desc limit 1");
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return new RelayProgress("", 0, new long[0]);
            }
            Long[] last = (Long[]) row.getArray(3).getArray();
            return new RelayProgress(
                    row.getString(1),
                    row.getLong(2),
                    Arrays.stream(last).mapToLong(Long::longValue).toArray());
        }
    }

    /** The same in its own topic; a topic that was made anew begins with nothing. */
    RelayProgress in(TopicLayout topic) {
        if (topicId.equals(topic.id())) {
            return this;
        }
        if (position > 0) {
            LOG.warn("The events topic was made anew; publishing the whole log again");
        }
        return new RelayProgress(topic.id(), 0, new long[topic.partitions()]);
    }

    void write(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into relay_place (topic_id, position, event_id, sent, sent_ids, epoch)
            select ?, position, event_id, ?, '{}', 0 from event where position = ?
            """)) {
            insert.setString(1, topicId);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", Arrays.stream(lastInPartition).boxed().toArray()));
            insert.setLong(3, position);
            insert.executeUpdate();
        }
    }
}
