package grantledger.query.running;

import static grantledger.query.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
@Tag("slow")
class OutageTest {

    private static final String NOBODY = "127.0.0.1:1";

    private final UUID call = UUID.randomUUID();

    @Test
    void of_the_database_makes_reads_unavailable_and_loses_nothing() {
        String database = Servers.database();
        String topic = Servers.topic();
        try (Relay relay = new Relay(topic);
                Service service = new Service(database, topic)) {
            long before = relay.send(call, Given.announced(call, 1));
            service.get("/api/calls").after(before).ok();
            Servers.answering(database, false);
            UUID id = UUID.randomUUID();
            long meanwhile = relay.send(id, Given.submitted(id, call, Given.ALE, 1));

            eventually(() -> assertThat(service.get("/api/calls").status()).isEqualTo(503));
            var refused = service.get("/api/calls").answer();
            assertThat(refused.body()).contains("\"rule\":\"views-reachable\"");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(service.get("/actuator/health/readiness").withToken(null).status())
                    .isEqualTo(503);

            Servers.answering(database, true);
            eventually(() -> assertThat(service.get("/api/applications/%s", id)
                            .after(meanwhile)
                            .status())
                    .isEqualTo(200));
        }
    }

    @Test
    void of_kafka_leaves_the_views_serving() {
        try (Service service =
                new Service(Servers.database(), "nowhere", "--grantledger.kafka.bootstrap-servers=" + NOBODY)) {
            assertThat(service.get("/api/calls").ok().at("/total").intValue()).isZero();
            assertThat(service.get("/actuator/health/readiness").withToken(null).status())
                    .isEqualTo(200);
            var health = service.get("/actuator/health").withToken(null).ok();
            assertThat(health.at("/components/consumer/status").stringValue()).isEqualTo("UNKNOWN");
            assertThat(service.get("/api/status").ok().at("/kafkaAnswers").booleanValue())
                    .isFalse();
        }
    }

    @Test
    void of_the_issuer_is_not_the_readers_fault() {
        try (Service service = new Service(
                Servers.database(),
                Servers.topic(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://" + NOBODY)) {
            var refused = service.get("/api/calls").answer();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("\"rule\":\"issuer-reachable\"");
        }
    }
}
