package grantledger.query.running;

import static grantledger.query.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The log was put back to an earlier moment, and Kafka and the views were not. */
@Tag("server")
@Tag("slow")
class ForkTest {

    private final String database = Servers.database();
    private final String topic = Servers.topic();
    private final Relay relay = new Relay(topic);
    private final UUID call = UUID.randomUUID();
    private Service service;
    private Relay after;
    private long moment;

    @BeforeEach
    void twoApplicationsThatNeverWere() {
        service = new Service(database, topic);
        relay.send(call, Given.announced(call, 1));
        moment = submit(relay, Relay.idIn(0));
        after = relay.putBack(topic);
        submit(relay, Relay.idIn(1));
        long last = submit(relay, Relay.idIn(2));
        service.get("/api/status").after(last).ok();
    }

    @AfterEach
    void stop() {
        service.close();
        relay.close();
        after.close();
    }

    @Test
    void case_L1_stops_every_instance_at_the_first_position_that_differs() {
        try (Service second = new Service(database, topic)) {
            eventually(() -> assertThat(second.get("/api/status").status()).isEqualTo(200));
            submit(after, Relay.idIn(3));
            submit(after, Relay.idIn(3));

            for (Service instance : new Service[] {service, second}) {
                eventually(() -> assertThat(consumer(instance).at("/status").stringValue())
                        .isEqualTo("DOWN"));
                eventually(() -> assertThat(
                                consumer(instance).at("/details/reason").stringValue())
                        .contains("Position " + (moment + 1) + " is event"));
                eventually(() -> assertThat(instance.get("/api/status")
                                .ok()
                                .at("/partitions")
                                .valueStream())
                        .allMatch(partition ->
                                partition.at("/state").stringValue().equals("FORKED")));
                assertThat(instance.get("/actuator/prometheus")
                                .withToken(null)
                                .answer()
                                .body())
                        .contains("grantledger_query_history_differs 1.0");
            }
            submit(after, Relay.idIn(0));
            assertThat(applications()).as("as before").isEqualTo(3);
        }
    }

    @Test
    void case_L1_a_new_topic_and_a_rebuild_follow_the_log() {
        submit(after, Relay.idIn(3));
        eventually(
                () -> assertThat(consumer(service).at("/status").stringValue()).isEqualTo("DOWN"));
        rebuild("");
        assertThat(rebuilt().at("/reason").stringValue())
                .contains("two histories")
                .contains("made anew");

        String anew = Servers.topic();
        service.close();
        service = new Service(database, anew, "--grantledger.kafka.group=" + anew);
        try (Relay log = after.putBack(anew)) {
            log.sendAllAgain();
            eventually(() -> assertThat(service.get("/api/status")
                            .ok()
                            .at("/partitions/0/state")
                            .stringValue())
                    .isEqualTo("FORKED"));
            rebuild("");
            assertThat(rebuilt().at("/reason").isNull())
                    .as(rebuilt().toString())
                    .isTrue();

            long last = submit(log, Relay.idIn(1));
            eventually(() -> assertThat(service.get("/api/applications")
                            .after(last)
                            .ok()
                            .at("/total")
                            .intValue())
                    .isEqualTo(3));
            eventually(() ->
                    assertThat(consumer(service).at("/status").stringValue()).isEqualTo("UP"));
        }
    }

    @Test
    void a_topic_that_ends_before_what_the_views_hold_is_told_and_followed_only_when_that_is_wanted() {
        service.close();
        String anew = Servers.topic();
        service = new Service(database, anew, "--grantledger.kafka.group=" + anew);
        try (Relay log = after.putBack(anew)) {
            log.sendAllAgain();

            eventually(() -> assertThat(consumer(service).at("/details/reason").stringValue())
                    .isEqualTo("The topic ends at position %d, before %d which the views hold"
                            .formatted(moment, moment + 2)));
            assertThat(consumer(service).at("/status").stringValue()).isEqualTo("DOWN");
            rebuild("");
            assertThat(rebuilt().at("/reason").stringValue()).contains("The topic ends at position");
            assertThat(applications()).isEqualTo(3);

            rebuild("?behind=true");
            assertThat(rebuilt().at("/reason").isNull())
                    .as(rebuilt().toString())
                    .isTrue();
            assertThat(applications()).isEqualTo(1);
            eventually(() ->
                    assertThat(consumer(service).at("/status").stringValue()).isEqualTo("UP"));
            eventually(() -> assertThat(
                            service.get("/api/applications").after(moment + 1).status())
                    .as("nothing is claimed that is not there")
                    .isEqualTo(503));
        }
    }

    @Test
    void a_topic_that_was_made_anew_from_the_same_log_is_followed() {
        String anew = Servers.topic();
        service.close();
        service = new Service(database, anew, "--grantledger.kafka.group=" + anew);
        try (Relay log = relay.putBack(anew)) {
            log.sendAllAgain();
            long last = submit(log, Relay.idIn(1));
            eventually(() -> assertThat(
                            service.get("/api/applications").after(last).status())
                    .isEqualTo(200));
            assertThat(applications()).isEqualTo(4);
        }
    }

    private long submit(Relay by, UUID id) {
        return by.send(id, Given.submitted(id, call, Given.ALE, 100));
    }

    private int applications() {
        return service.get("/api/applications").ok().at("/total").intValue();
    }

    private void rebuild(String query) {
        eventually(() -> assertThat(service.get("/api/rebuild" + query)
                        .post()
                        .as("root", "ADMIN")
                        .status())
                .isEqualTo(202));
        eventually(() -> assertThat(rebuilt().at("/state").stringValue()).isNotEqualTo("RUNNING"));
    }

    private JsonNode rebuilt() {
        return service.get("/api/status").ok().at("/rebuild");
    }

    private static JsonNode consumer(Service instance) {
        return instance.get("/actuator/health").as("auditor", "AUDITOR").body().at("/components/consumer");
    }
}
