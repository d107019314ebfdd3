package grantledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
@Tag("slow")
class EmbeddedKafkaTest {
    @TempDir
    Path directory;

    @Test
    void delivers_after_a_restart_on_another_port_what_was_produced_before_it() throws Exception {
        try (var kafka = EmbeddedKafka.start(directory, 0)) {
            createTopic(kafka.bootstrapServers());
            produce(kafka.bootstrapServers(), "before");
            assertThat(consume(kafka.bootstrapServers(), "classic", 1)).containsExactly("before");
        }
        try (var kafka = EmbeddedKafka.start(directory, FreePort.find())) {
            produce(kafka.bootstrapServers(), "after");
            assertThat(consume(kafka.bootstrapServers(), "classic", 1))
                    .as("its group goes on")
                    .containsExactly("after");
            assertThat(consume(kafka.bootstrapServers(), "consumer", 2)).containsExactly("before", "after");
        }
    }

    @Test
    void keeps_acknowledged_records_when_killed() throws Exception {
        try (var child = ChildJvm.starting("kafka", directory)) {
            assertThat(child.chatter()).as("printed by the start").isEmpty();
            createTopic(child.answer());
            produce(child.answer(), "kept");
            child.kill();
        }
        try (var kafka = EmbeddedKafka.start(directory, 0)) {
            assertThat(consume(kafka.bootstrapServers(), "classic", 1)).containsExactly("kept");
        }
    }

    @Test
    void leaves_the_broker_of_a_living_jvm_alone() throws Exception {
        try (var child = ChildJvm.starting("kafka", directory)) {
            assertThatThrownBy(() -> EmbeddedKafka.start(directory, 0)).hasMessageContaining("is in use");
            createTopic(child.answer());
        }
    }

    @Test
    void makes_no_topic_that_nobody_asked_for() {
        try (var kafka = EmbeddedKafka.start(directory, 0)) {
            assertThatThrownBy(() -> produce(kafka.bootstrapServers(), "lost"))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("not present in metadata");
        }
    }

    @Test
    void a_broker_that_loses_its_directory_says_so_to_whoever_asked_and_leaves_the_jvm_alone() throws Exception {
        try (var kafka = EmbeddedKafka.start(directory.resolve("lost"), 0)) {
            var failed = kafka.failed();
            Trees.delete(directory.resolve("lost"));
            // The controller takes the wish; the broker finds no place for the topic.
            createTopic(kafka.bootstrapServers());
            assertThat(failed.get(60, TimeUnit.SECONDS)).isNotBlank();
        }
    }

    private static void createTopic(String bootstrapServers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic("facts", Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void produce(String bootstrapServers, String value) throws Exception {
        var settings =
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "max.block.ms", "3000", "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("facts", value)).get();
        }
    }

    private static List<String> consume(String bootstrapServers, String protocol, int expected) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers,
                "auto.offset.reset",
                "earliest",
                "group.id",
                "readers-" + protocol,
                "group.protocol",
                protocol);
        var values = new ArrayList<String>();
        var giveUp = Instant.now().plusSeconds(30);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("facts"));
            while (values.size() < expected && Instant.now().isBefore(giveUp)) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            consumer.commitSync();
        }
        return values;
    }
}
