package grantledger.projections.storing;

import grantledger.projections.folding.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where reading begins in a topic, by what a generation has folded. */
public final class TopicPlaces {

    private TopicPlaces() {}

    /**
     * There is a row for every partition before one is read, since what is visible depends on all of them. A topic that was
     * made anew is read from its first record on; positions and ids tell what is known. Empty when what has been folded
     * came from another number of partitions. Nobody is kept from folding unless something must be written.
     */
    public static Optional<Map<Integer, Progress>> in(Connection connection, int partitionsOf, TopicLayout topic)
            throws SQLException {
        if (!begun(ConsumerPlaces.all(connection), topic)) {
            ConsumerPlaces.lockAll(connection, partitionsOf, topic.partitions());
            begin(connection, ConsumerPlaces.all(connection), topic);
        }
        Map<Integer, Standing> places = ConsumerPlaces.all(connection);
        return places.size() == topic.partitions() ? Optional.of(progress(places)) : Optional.empty();
    }

    public static Map<Integer, Progress> progress(Map<Integer, Standing> places) {
        Map<Integer, Progress> progress = new TreeMap<>();
        places.forEach((partition, standing) -> progress.put(partition, standing.progress()));
        return progress;
    }

    private static boolean begun(Map<Integer, Standing> places, TopicLayout topic) {
        return !places.isEmpty()
                && (places.size() != topic.partitions()
                        || places.values().stream()
                                .allMatch(place -> place.topicId().equals(topic.id())));
    }

    private static void begin(Connection connection, Map<Integer, Standing> places, TopicLayout topic)
            throws SQLException {
        if (begun(places, topic)) {
            return;
        }
        RoundTrip writes = new RoundTrip();
        for (int partition = 0; partition < topic.partitions(); partition++) {
            Standing before = places.get(partition);
            if (before == null) {
                ConsumerPlaces.add(writes, partition, 1, Progress.start(topic.partitions()), topic.id());
            } else if (!before.topicId().equals(topic.id())) {
                ConsumerPlaces.add(
                        writes, partition, before.seq() + 1, before.progress().fromTheFirstRecord(), topic.id());
            }
        }
        writes.execute(connection);
    }
}
