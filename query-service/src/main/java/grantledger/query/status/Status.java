package grantledger.query.status;

import grantledger.query.consuming.ConsumerLoop;
import grantledger.query.consuming.KnownPosition;
import grantledger.query.consuming.PartitionStatus;
import grantledger.query.folding.ConsumerPositions;
import grantledger.query.folding.Generations;
import grantledger.query.folding.Progress;
import grantledger.query.folding.Transaction;
import grantledger.query.rebuilding.RebuildProgress;
import grantledger.query.rebuilding.Rebuilding;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/status} */
@RestController
class Status {

    /**
     * @param lastFolded everything up to here is visible
     * @param lastKnown the highest position seen on the topic, at most a second or so ago, or folded
     * @param rebuild the running or last rebuild on this instance; null when there was none
     * @param generation counts the rebuilds that have taken over, from 1
     */
    record Answer(
            long lastFolded,
            long lastKnown,
            long lag,
            boolean kafkaAnswers,
            List<PartitionStatus> partitions,
            RebuildProgress rebuild,
            long generation) {}

    private record Stored(Map<Integer, Progress> positions, long generation) {}

    private final DataSource database;
    private final ConsumerLoop consumer;
    private final KnownPosition known;
    private final Rebuilding rebuilding;

    Status(DataSource database, ConsumerLoop consumer, KnownPosition known, Rebuilding rebuilding) {
        this.database = database;
        this.consumer = consumer;
        this.known = known;
        this.rebuilding = rebuilding;
    }

    @GetMapping("/api/status")
    Answer status() {
        Stored stored = stored();
        boolean joined = consumer.joined();
        Map<Integer, PartitionStatus> own = consumer.statuses();
        var partitions = stored.positions.entrySet().stream()
                .map(row -> PartitionStatus.merged(row.getKey(), row.getValue(), own.get(row.getKey()), joined))
                .toList();
        long folded =
                partitions.stream().mapToLong(PartitionStatus::position).min().orElse(0);
        long highest =
                partitions.stream().mapToLong(PartitionStatus::position).max().orElse(0);
        long last = Math.max(highest, known.highest());
        return new Answer(
                folded,
                last,
                last - folded,
                known.kafkaAnswers(),
                partitions,
                rebuilding.progress(),
                stored.generation);
    }

    private Stored stored() {
        return Transaction.answering(
                database,
                Generations.SERVING,
                connection -> new Stored(ConsumerPositions.all(connection), Generations.servingNumber(connection)));
    }
}
