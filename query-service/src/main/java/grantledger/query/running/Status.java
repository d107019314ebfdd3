package grantledger.query.running;

import grantledger.projections.consuming.ConsumerLoop;
import grantledger.projections.consuming.KnownPosition;
import grantledger.projections.consuming.PartitionStatus;
import grantledger.projections.rebuilding.RebuildProgress;
import grantledger.projections.rebuilding.Rebuilding;
import grantledger.projections.storing.ServingViews;
import grantledger.query.answering.WithoutMoment;
import grantledger.query.reading.DatabaseFailures;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/status} */
@RestController
@WithoutMoment
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

    private final ServingViews serving;
    private final ConsumerLoop consumer;
    private final KnownPosition known;
    private final Rebuilding rebuilding;

    Status(ServingViews serving, ConsumerLoop consumer, KnownPosition known, Rebuilding rebuilding) {
        this.serving = serving;
        this.consumer = consumer;
        this.known = known;
        this.rebuilding = rebuilding;
    }

    @GetMapping("/api/status")
    Answer status() {
        ServingViews.Status stored = DatabaseFailures.translating(serving::status);
        boolean joined = consumer.joined();
        Map<Integer, PartitionStatus> own = consumer.statuses();
        var partitions = stored.positions().entrySet().stream()
                .map(row -> PartitionStatus.merged(
                        row.getKey(), row.getValue(), stored.fork(), own.get(row.getKey()), joined))
                .toList();
        long folded = stored.visible();
        long last = Math.max(stored.highest(), known.highest());
        return new Answer(
                folded,
                last,
                last - folded,
                known.kafkaAnswers(),
                partitions,
                rebuilding.progress(),
                stored.generation());
    }
}
