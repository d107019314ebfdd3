package grantledger.command.running;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.Envelope;
import grantledger.format.Place;
import grantledger.format.RecordFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What stands on a topic, by partition and in its order. */
record Published(Map<Integer, List<RecordFormat.Event>> partitions) {

    /** All of the topic that a service with these properties publishes to. */
    static Published of(Map<String, Object> properties) {
        String topic = properties.get("grantledger.kafka.topic").toString();
        Map<Integer, List<RecordFormat.Event>> partitions = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", properties.get("grantledger.kafka.servers")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            all.forEach(partition -> partitions.put(partition.partition(), new ArrayList<>()));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> partitions.get(record.partition()).add(RecordFormat.read(record.value())));
            }
        }
        return new Published(partitions);
    }

    Stream<RecordFormat.Event> all() {
        return partitions.values().stream().flatMap(List::stream);
    }

    /** Of every record, the smallest first; one that was sent twice is there twice. */
    Stream<Long> positions() {
        return all().map(RecordFormat.Event::position).sorted();
    }

    /** Nothing was sent twice: each record names the one before it, and how far all partitions were when it was sent. */
    void assertUnbrokenChain() {
        partitions.values().forEach(records -> {
            Place before = Place.START;
            for (RecordFormat.Event record : records) {
                assertThat(record.after()).isEqualTo(before);
                before = Place.of(record.stored().envelope());
            }
        });
        long[] sent = new long[partitions.size()];
        all().sorted(java.util.Comparator.comparingLong(RecordFormat.Event::position))
                .forEach(record -> {
                    sent[partitionOf(record)] = record.position();
                    assertThat(record.sent())
                            .containsExactly(
                                    java.util.Arrays.stream(sent).boxed().toArray(Long[]::new));
                });
    }

    private int partitionOf(RecordFormat.Event record) {
        Envelope envelope = record.stored().envelope();
        return partitions.entrySet().stream()
                .filter(it -> it.getValue().contains(record))
                .findFirst()
                .orElseThrow(() -> new AssertionError(envelope))
                .getKey();
    }
}
