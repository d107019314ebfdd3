package grantledger.projections.proving;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.StoredEvent;
import grantledger.format.brokers.Brokers;
import grantledger.format.notes.SealedRange;
import grantledger.projections.consuming.EventsTopic;
import grantledger.projections.example.Rows;
import grantledger.projections.example.Servers;
import grantledger.projections.proving.ProofReader.State;
import grantledger.projections.proving.ProofReader.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader as it runs: records come over Kafka, several instances share a database. */
@Tag("server")
class ProofReaderTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration OFTEN = Duration.ofMillis(1);

    @TempDir
    private Path directory;

    private final String topic = "checkpoints-" + UUID.randomUUID();
    private final List<ProofReader> started = new ArrayList<>();
    private SealedHistory history;

    @BeforeEach
    void begin() throws Exception {
        Servers.make(topic);
        history = new SealedHistory(directory);
    }

    @AfterEach
    void stop() {
        started.forEach(ProofReader::stop);
    }

    @Test
    void takes_each_checkpoint_as_it_comes_and_goes_on_where_it_stopped() throws Exception {
        ProofReader reader = reading(NEVER);
        publish(10);
        await(reader, status -> status.provenPosition() == 10);
        reader.stop();
        publish(300);

        // What it says of itself comes after what it has written.
        await(reading(NEVER), now -> now.provenPosition() == 310 && now.state() == State.COMPARING);

        assertThat(history.query("select next_offset from proof.reading")).containsExactly("2");
    }

    @Test
    void of_two_instances_one_reads_and_the_other_takes_over() throws Exception {
        ProofReader first = reading(NEVER);
        await(first, status -> status.state() == State.COMPARING);
        ProofReader second = reading(NEVER);
        await(second, status -> status.state() == State.STANDING_BY);

        first.stop();
        publish(10);

        await(second, status -> status.state() == State.COMPARING && status.provenPosition() == 10);
    }

    @Test
    void waits_until_what_was_sealed_has_been_folded() throws Exception {
        ProofReader reader = reading(NEVER);
        publish(10);
        List<StoredEvent> ahead = new ArrayList<>(StoredEvents.of(11, 12));
        Servers.send(topic, List.of(history.log().sealed(ahead).written()));

        Status status = await(reader, now -> now.state() == State.WAITING && now.reason() != null);

        assertThat(status.reason()).contains("Position 12 has been sealed, and the views have reached 10");
        assertThat(status.isAlarm()).isFalse();
        assertThat(status.provenPosition()).isEqualTo(10);
    }

    @Test
    void tells_a_difference_on_every_instance_for_good_and_takes_nothing_after_it() throws Exception {
        publish(10);
        ProofReader reader = reading(NEVER);
        ProofReader other = reading(NEVER);
        await(reader, status -> status.provenPosition() == 10);
        history.fold(6);
        SealedRange range = history.seal();
        Rows.execute(history.database(), "update views.history set actor = 'bo' where position = 13");
        Servers.send(topic, List.of(range.written()));

        for (ProofReader one : List.of(reader, other)) {
            Status status = await(one, Status::isAlarm);
            assertThat(status.difference().orElseThrow().position()).isEqualTo(13);
        }
        reader.stop();
        other.stop();
        Rows.execute(history.database(), "update views.history set actor = 'somebody' where position = 13");
        publish(3);
        ProofReader later = reading(OFTEN);
        Thread.sleep(1_500);
        assertThat(later.status().state()).isEqualTo(State.DIFFERS);
        assertThat(later.status().provenPosition()).isEqualTo(10);
    }

    @Test
    void notices_what_is_changed_when_it_has_been_taken() throws Exception {
        ProofReader reader = reading(OFTEN);
        publish(300);
        await(reader, status -> status.provenPosition() == 300 && status.rounds() > 1);

        Rows.execute(
                history.database(),
                "update proof.tile set hashes = set_bit(hashes, 0, 1 - get_bit(hashes, 0))"
                        + " where level = 0 and number = 1");

        await(
                reader,
                status -> status.isAlarm() && status.difference().orElseThrow().position() == 257);
    }

    @Test
    void says_that_no_key_is_configured_and_takes_nothing_until_one_is() throws Exception {
        String key = Files.readString(history.keyFile());
        Files.writeString(history.keyFile(), "# none yet\n");
        ProofReader reader = reading(NEVER);
        history.fold(10);
        Servers.send(topic, List.of(history.seal().written()));
        await(reader, status -> status.state() == State.NO_KEYS);

        Files.writeString(history.keyFile(), key);

        await(reader, status -> status.provenPosition() == 10);
    }

    @Test
    void does_not_take_what_nobody_known_has_signed_until_the_key_is_known() throws Exception {
        publish(10);
        ProofReader reader = reading(NEVER);
        await(reader, status -> status.provenPosition() == 10);
        var next = history.log().rotated();
        publish(3);
        Status status = await(reader, Status::isAlarm);
        assertThat(status.reason()).contains("no key that is known here has signed it");
        assertThat(status.difference()).isEmpty();

        history.believe(next);

        await(reader, now -> now.provenPosition() == 13 && !now.isAlarm());
    }

    @Test
    void keeps_what_it_remembers_when_the_topic_is_made_anew_and_the_views_are_folded_anew() throws Exception {
        publish(10);
        SealedRange second = publish(10);
        ProofReader reader = reading(NEVER);
        await(reader, status -> status.provenPosition() == 20);

        Servers.make(topic);
        SealedRange whole =
                new SealedRange(second.log(), second.origin(), 10, 20, second.leaves(), null, second.checkpoint());
        Servers.send(topic, List.of(whole.written()));
        publish(3);

        await(reader, status -> status.provenPosition() == 23);
        assertThat(history.query("select size from proof.checkpoint order by size"))
                .containsExactly("10", "20", "23");
        Rows.execute(history.database(), "drop schema views cascade");
        assertThat(new ProvenLog(history.database(), history.keys())
                        .latest()
                        .orElseThrow()
                        .size())
                .isEqualTo(23);
    }

    private ProofReader reading(Duration recheckEvery) {
        EventsTopic checkpoints = new EventsTopic(Brokers.at(Servers.kafka()), topic, "unused");
        ProofReader reader = new ProofReader(history.database(), checkpoints, history.keys(), recheckEvery);
        started.add(reader);
        reader.start();
        return reader;
    }

    private SealedRange publish(int events) throws Exception {
        history.fold(events);
        SealedRange range = history.seal();
        Servers.send(topic, List.of(range.written()));
        return range;
    }

    private static Status await(ProofReader reader, Predicate<Status> wanted) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!wanted.test(reader.status())) {
            assertThat(System.nanoTime()).as("%s", reader.status()).isLessThan(until);
            Thread.sleep(50);
        }
        return reader.status();
    }
}
