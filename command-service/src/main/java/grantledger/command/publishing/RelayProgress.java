package grantledger.command.publishing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * How far the relay has published.
 *
 * @param topicId         the topic it was published into; a topic made anew has another id and gets everything again
 * @param position        everything up to it has been acknowledged by the broker
 * @param lastInPartition the last position sent to each partition
 */
record RelayProgress(String topicId, long position, long[] lastInPartition) {

    static RelayProgress read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select topic_id, position, last_in_partition from relay_progress");
                ResultSet row = query.executeQuery()) {
            row.next();
            Long[] last = (Long[]) row.getArray(3).getArray();
            return new RelayProgress(
                    row.getString(1),
                    row.getLong(2),
                    Arrays.stream(last).mapToLong(Long::longValue).toArray());
        }
    }

    static RelayProgress none(String topicId, int partitions) {
        return new RelayProgress(topicId, 0, new long[partitions]);
    }

    void write(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update relay_progress set topic_id = ?, position = ?, last_in_partition = ?")) {
            update.setString(1, topicId);
            update.setLong(2, position);
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", Arrays.stream(lastInPartition).boxed().toArray()));
            update.executeUpdate();
        }
    }
}
