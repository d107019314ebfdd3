package grantledger.command.running;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.eventlog.following.Follower;
import grantledger.events.Event;
import grantledger.format.Json;
import grantledger.format.RecordFormat;
import grantledger.format.RecordFormat.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class RelayTest {

    private static final int CALLS = 20;

    /** Services of other tests have published logs of their own. */
    @BeforeEach
    void beginWithoutATopic() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Machine.running().kafka()))) {
            if (admin.listTopics().names().get().contains(Event.TOPIC)) {
                admin.deleteTopics(List.of(Event.TOPIC)).all().get();
            }
        }
    }

    @Test
    void publishes_every_event_in_order_with_an_unbroken_chain_and_goes_on_after_a_restart() {
        Map<String, Object> properties = Machine.running().newDatabase();
        long last = 0;
        for (int start = 0; start < 2; start++) {
            try (Service service = Service.start(properties)) {
                for (int number = 0; number < CALLS / 2; number++) {
                    last = announce(service, start + "-" + number);
                }
                Follower relay = service.bean("relay", Following.class).follower();
                await(relay, last);
            }
        }
        Map<Integer, List<Message>> partitions = published();
        assertThat(partitions).hasSize(4);
        partitions.values().forEach(RelayTest::assertUnbrokenChain);
        assertThat(partitions.values().stream()
                        .flatMap(List::stream)
                        .filter(RecordFormat.Event.class::isInstance)
                        .map(Message::position)
                        .sorted())
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.rangeClosed(1, last).boxed().toList());
    }

    private static long announce(Service service, String number) {
        var response = service.post(Service.token("olle.officer", "OFFICER"), "announce-call", """
            {"diaryNumber": "relay-%s", "title": "Utlysning", "legalBases": ["SFS 2018:152"],
             "opensAt": "2026-01-01T00:00:00+01:00", "closesAt": "2099-01-01T00:00:00Z",
             "tracks": [{"track": "PUBLIC", "applicantTypes": ["MUNICIPALITY"], "budgetSek": 1000000}],
             "focusAreas": ["KNOWLEDGE"],
             "criteria": [{"id": "relevance", "title": "Relevans", "weight": 100, "maxPoints": 5}]}
            """.formatted(number));
        assertThat(response.statusCode()).isEqualTo(201);
        return Json.mapper().readTree(response.body()).required("position").longValue();
    }

    private static void await(Follower relay, long position) {
        long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (relay.position() < position) {
            assertThat(System.nanoTime()).as("trouble: %s", relay.trouble()).isLessThan(giveUp);
            Thread.onSpinWait();
        }
    }

    private static void assertUnbrokenChain(List<Message> partition) {
        long before = 0;
        for (Message message : partition) {
            assertThat(message.after()).isEqualTo(before);
            before = message.position();
        }
        assertThat(before).isEqualTo(CALLS); // the last event, or the watermark after it
    }

    private static Map<Integer, List<Message>> published() {
        Map<Integer, List<Message>> partitions = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Machine.running().kafka()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(Event.TOPIC).stream()
                    .map(partition -> new TopicPartition(Event.TOPIC, partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> partitions
                                .computeIfAbsent(record.partition(), none -> new ArrayList<>())
                                .add(RecordFormat.read(record.value())));
            }
        }
        return partitions;
    }
}
