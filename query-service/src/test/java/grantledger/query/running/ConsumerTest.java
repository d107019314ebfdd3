package grantledger.query.running;

import static grantledger.query.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class ConsumerTest {

    private final String database = Servers.database();
    private final String topic = Servers.topic();
    private final Relay relay = new Relay(topic);
    private Service service;
    private final UUID call = UUID.randomUUID();

    @BeforeEach
    void start() {
        service = new Service(database, topic);
    }

    @AfterEach
    void stop() {
        service.close();
        relay.close();
    }

    @Test
    void folds_what_is_sent_twice_once() {
        submit(Relay.idIn(0));
        submit(Relay.idIn(0));
        long last = submit(Relay.idIn(1));

        assertThat(service.get("/api/applications")
                        .after(last)
                        .ok()
                        .at("/total")
                        .intValue())
                .isEqualTo(3);
        assertThat(count("history")).isEqualTo(last);
        assertThat(status().at("/lastFolded").longValue()).isEqualTo(last);
        eventually(() -> assertThat(status().at("/lastKnown").longValue()).isEqualTo(last));
        assertThat(status().at("/lag").longValue()).isZero();
    }

    @Test
    void makes_a_read_wait_for_the_position_it_wants() throws Exception {
        submit(Relay.idIn(0));
        long wanted = relay.position() + 1;
        Thread later = Thread.ofVirtual().start(() -> {
            pause(300);
            submit(Relay.idIn(2));
        });

        assertThat(service.get("/api/applications")
                        .after(wanted)
                        .ok()
                        .at("/total")
                        .intValue())
                .isEqualTo(2);
        later.join();
    }

    @Test
    void tells_a_read_that_waited_in_vain_how_far_it_has_come() {
        long last = submit(Relay.idIn(0));
        service.get("/api/status").after(last).ok();
        Instant asked = Instant.now();

        var answer = service.get("/api/applications").after(last + 1).answer();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Duration.between(asked, Instant.now())).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(9));
        assertThat(answer.body()).contains("\"rule\":\"read-after\"").contains("\"position\":" + last);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(service.get("/api/calls").header("Read-After", "soon").status())
                .isEqualTo(400);
        assertThat(service.get("/api/calls").header("Read-After", "-1").status())
                .isEqualTo(400);
    }

    @Test
    void stops_a_partition_loudly_at_a_record_it_cannot_read_and_goes_on_with_the_others() {
        submit(Relay.idIn(1));
        relay.sendUnreadable(1);
        long poison = relay.position();
        UUID behind = Relay.idIn(1);
        UUID elsewhere = Relay.idIn(2);
        submit(behind);
        submit(elsewhere);

        eventually(() -> assertThat(partition(1).at("/state").stringValue()).isEqualTo("POISONED"));
        eventually(
                () -> assertThat(service.get("/api/applications/%s", elsewhere).status())
                        .isEqualTo(200));
        assertThat(service.get("/api/applications/%s", behind).status()).isEqualTo(404);
        assertThat(partition(1).at("/position").longValue()).isEqualTo(poison - 1);
        assertThat(partition(1).at("/reason").stringValue()).contains("No event type is named Unheard");
        JsonNode health =
                service.get("/actuator/health").as("auditor", "AUDITOR").body();
        assertThat(health.at("/status").stringValue()).isEqualTo("DOWN");
        assertThat(health.at("/components/consumer/details/partitions/1/reason").stringValue())
                .contains("Unheard");
        assertThat(service.get("/actuator/health/readiness").withToken(null).status())
                .as("views still serve")
                .isEqualTo(200);
        assertThat(service.get("/actuator/prometheus").withToken(null).answer().body())
                .contains("grantledger_query_partitions_stopped 1.0");
    }

    @Test
    void goes_on_with_a_poisoned_partition_once_what_is_wrong_has_been_mended() {
        UUID id = Relay.idIn(1);
        long last = submit(id);
        service.get("/api/status").after(last).ok();
        service.database().sql("update view_application set version = 7").update();
        last = relay.send(id, Given.eligible(id));

        eventually(() ->
                assertThat(partition(1).at("/reason").stringValue()).contains("has version 2 where 8 was expected"));
        service.database().sql("update view_application set version = 1").update();

        long wanted = last;
        eventually(() -> assertThat(service.get("/api/applications/%s", id)
                        .after(wanted)
                        .ok()
                        .at("/status")
                        .stringValue())
                .isEqualTo("ELIGIBLE"));
        assertThat(partition(1).at("/state").stringValue()).isEqualTo("FOLDING");
        eventually(() -> assertThat(service.get("/actuator/health").status()).isEqualTo(200));
    }

    @Test
    void waits_at_a_hole_until_the_missing_record_is_delivered() {
        UUID missing = Relay.idIn(3);
        UUID behind = Relay.idIn(3);
        submit(Relay.idIn(3));
        byte[] withheld = relay.withheld(missing, Given.submitted(missing, call, Given.ALE, 1));
        byte[] next = relay.withheld(behind, Given.submitted(behind, call, Given.ALE, 1));
        relay.raw(3, next);
        long last = relay.acknowledged();

        eventually(() -> assertThat(partition(3).at("/state").stringValue()).isEqualTo("HOLE"));
        assertThat(service.get("/actuator/health").withToken(null).status()).isEqualTo(503);
        assertThat(service.get("/api/applications/%s", behind).status()).isEqualTo(404);

        relay.raw(3, withheld);
        relay.raw(3, next);

        assertThat(service.get("/api/applications/%s", behind).after(last).status())
                .isEqualTo(200);
        assertThat(service.get("/api/applications/%s", missing).status()).isEqualTo(200);
        assertThat(partition(3).at("/state").stringValue()).isEqualTo("FOLDING");
        assertThat(count("history")).isEqualTo(last);
    }

    @Test
    void goes_on_after_a_restart_where_it_left_off() {
        long last = submit(Relay.idIn(0));
        service.get("/api/status").after(last).ok();
        service.close();
        last = submit(Relay.idIn(0));
        service = new Service(database, topic);

        assertThat(service.get("/api/applications")
                        .after(last)
                        .ok()
                        .at("/total")
                        .intValue())
                .isEqualTo(2);
        assertThat(count("history")).isEqualTo(last);
    }

    @Test
    void folds_everything_anew_when_the_views_are_stored_in_another_form() {
        long last = submit(Relay.idIn(0));
        service.get("/api/status").after(last).ok();
        service.database().sql("update generation set form = 'of yesterday'").update();
        service.database().sql("update view_application set version = 7").update();
        service.close();
        service = new Service(database, topic);

        assertThat(service.get("/api/applications")
                        .after(last)
                        .ok()
                        .at("/rows/0/version")
                        .longValue())
                .isEqualTo(1);
        assertThat(status().at("/generation").longValue()).isEqualTo(2);
        assertThat(count("history")).isEqualTo(last);
    }

    @Test
    void shares_partitions_with_another_instance_and_loses_nothing_when_one_leaves() {
        long last = submit(Relay.idIn(0));
        service.get("/api/status").after(last).ok();
        try (Service second = new Service(database, topic)) {
            eventually(() -> {
                send(20);
                assertThat(states(second)).contains("FOLDING").contains("ELSEWHERE");
                assertThat(states(service)).contains("FOLDING").contains("ELSEWHERE");
            });
            last = send(50);
            assertThat(second.get("/api/applications").after(last).status()).isEqualTo(200);
            send(50);
        }
        last = send(50);
        assertThat(eventuallyAfter(last).at("/total").longValue()).isEqualTo(last);
        assertThat(count("history")).isEqualTo(last);
    }

    private JsonNode eventuallyAfter(long wanted) {
        eventually(() -> service.get("/api/applications").after(wanted).ok());
        return service.get("/api/applications?size=1").ok();
    }

    private long send(int applications) {
        for (int i = 0; i < applications; i++) {
            UUID id = UUID.randomUUID();
            relay.append(id, Given.submitted(id, call, Given.ALE, 100));
        }
        return relay.acknowledged();
    }

    private long submit(UUID id) {
        return relay.send(id, Given.submitted(id, call, Given.ALE, 100));
    }

    private List<String> states(Service instance) {
        return instance.get("/api/status")
                .ok()
                .at("/partitions")
                .valueStream()
                .map(partition -> partition.at("/state").stringValue())
                .toList();
    }

    private JsonNode status() {
        return service.get("/api/status").ok();
    }

    private JsonNode partition(int number) {
        return status().at("/partitions/" + number);
    }

    private long count(String table) {
        return service.database()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
