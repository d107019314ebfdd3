package grantledger.query.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.KeyStore;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
@Tag("slow")
class KeysAwayTest {

    private final UUID call = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final UUID plain = UUID.randomUUID();

    @Test
    void refuses_what_would_show_a_contact_and_answers_everything_else() {
        KeyStore keys = new KeyStore();
        String topic = Servers.topic();
        try (Relay relay = new Relay(topic);
                Service service = new Service(Servers.database(), topic, "--grantledger.keys.url=" + keys.url())) {
            relay.send(call, Given.announced(call, 1));
            relay.send(id, Given.submitted(id, call, keys.sealed(id, Given.CONTACT)));
            long last = relay.send(plain, Given.submitted(plain, call, Given.ALE, 1));
            service.get("/api/applications/%s", id).after(last).ok();
            keys.answering(false);

            for (String form : List.of("application/json", "text/csv")) {
                HttpResponse<String> refused =
                        service.get("/api/applications").header("Accept", form).answer();
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.body()).contains("\"rule\":\"keys-reachable\"");
                assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            }
            assertThat(service.get("/api/applications/%s", id).status()).isEqualTo(503);
            assertThat(service.get("/api/applications/%s", id)
                            .as("x", "REPORTER")
                            .status())
                    .isEqualTo(200);
            assertThat(service.get("/api/applications/%s", plain)
                            .ok()
                            .at("/contact/name")
                            .stringValue())
                    .isEqualTo("Åsa Öberg");
            for (String path : List.of(
                    "/api/calls",
                    "/api/calls/" + call + "/ranking",
                    "/api/decisions",
                    "/api/audit/streams/" + id + "/events")) {
                assertThat(service.get("%s", path).status()).as(path).isEqualTo(200);
            }
            assertThat(service.get("/actuator/health/readiness").withToken(null).status())
                    .isEqualTo(200);
            assertThat(service.get("/actuator/health")
                            .withToken(null)
                            .ok()
                            .at("/components/keys/status")
                            .stringValue())
                    .isEqualTo("UNKNOWN");

            keys.answering(true);
            assertThat(service.get("/api/applications").ok().at("/total").intValue())
                    .isEqualTo(2);
        }
    }
}
