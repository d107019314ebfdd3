package grantledger.eventlog.relaying;

import grantledger.eventlog.EventReader;
import grantledger.format.Place;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The topic as it was found beside the log: what it is, and the last record of each partition, all of which the log has.
 */
record Inspection(TopicLayout layout, Map<Integer, Place> ends) {

    /**
     * Looks at a topic that exists.
     *
     * @param kept how far the log's database says that it was published, if it does
     * @throws PublishingStopped when the topic is no copy of the log
     * @throws OldForm           when it is of the form before this one
     */
    static Inspection of(KafkaTopic kafka, TopicLayout layout, EventReader log, Optional<RelayPlace> kept) {
        Map<Integer, Place> ends = new Comparison(log, log.logId(), kafka.records()).ends(layout.partitions());
        kept.filter(it -> it.topicId().equals(layout.id()))
                .map(it -> it.chain().partitions())
                .filter(before -> before != layout.partitions())
                .ifPresent(before -> {
                    throw new PublishingStopped.PartitionsDiffer(before, layout.partitions());
                });
        return new Inspection(layout, ends);
    }

    /** The last position up to which nothing is missing, when a partition ends before what was sent to it. */
    OptionalLong lostAfter(Chain sent) {
        OptionalLong least = OptionalLong.empty();
        for (int partition = 0; partition < sent.partitions(); partition++) {
            long end = ends.getOrDefault(partition, Place.START).position();
            if (end < sent.last(partition).position()) {
                least = OptionalLong.of(Math.min(end, least.orElse(end)));
            }
        }
        return least;
    }
}
