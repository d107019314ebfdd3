package grantledger.eventlog.relaying;

import grantledger.eventlog.EventReader;
import grantledger.format.Place;
import grantledger.format.RecordFormat;
import grantledger.format.UnreadableEvent;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Compares what the topic holds with the log, by the ids of events. A record agrees when it is this log's, and the log has
 * its event at its position; all that was sent before it agrees then, too, so the last record of each partition tells.
 */
record Comparison(EventReader log, UUID logId, TopicRecords records) {

    /**
     * The last record of each partition that has any.
     *
     * @throws PublishingStopped when one of them does not agree, with the first position that does not
     * @throws OldForm           when one of them is of the form before this one
     */
    Map<Integer, Place> ends(int partitions) {
        Map<Integer, Place> ends = new TreeMap<>();
        OptionalLong differs = OptionalLong.empty();
        for (ConsumerRecord<byte[], byte[]> last : records.last(partitions)) {
            RecordFormat.Event event = read(last);
            if (agrees(event)) {
                ends.put(last.partition(), Place.of(event.stored().envelope()));
            } else {
                long first = firstThatDiffers(last);
                differs = OptionalLong.of(Math.min(first, differs.orElse(first)));
            }
        }
        if (differs.isPresent()) {
            throw differing(differs.getAsLong(), partitions);
        }
        return ends;
    }

    private PublishingStopped differing(long position, int partitions) {
        boolean otherLog = records.last(partitions).stream()
                .anyMatch(last -> !read(last).log().equals(logId));
        return new PublishingStopped.HistoryDiffers(
                position,
                otherLog
                        ? "it holds records of another log than " + logId
                        : log.lastPosition() < position ? "the log ends before it" : "the log has another event there");
    }

    /**
     * The position of the first record of the partition that does not agree, given that the last one does not. Records that
     * agree come before those that do not, so halving finds where they meet, however long the partition is.
     */
    private long firstThatDiffers(ConsumerRecord<byte[], byte[]> last) {
        long agreeing = records.first(last.partition()) - 1;
        long differing = last.offset();
        while (differing - agreeing > 1) {
            long middle = agreeing + (differing - agreeing) / 2;
            if (agrees(read(records.at(last.partition(), middle)))) {
                agreeing = middle;
            } else {
                differing = middle;
            }
        }
        return read(records.at(last.partition(), differing)).position();
    }

    private boolean agrees(RecordFormat.Event event) {
        UUID id = event.stored().envelope().eventId();
        return event.log().equals(logId)
                && log.idAt(event.position()).filter(id::equals).isPresent();
    }

    private static RecordFormat.Event read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return RecordFormat.read(record.value());
        } catch (UnreadableEvent unreadable) {
            if (OldForm.is(record.value())) {
                throw new OldForm();
            }
            throw new PublishingStopped.StrangeRecord(record.partition(), record.offset(), unreadable.getMessage());
        }
    }
}
