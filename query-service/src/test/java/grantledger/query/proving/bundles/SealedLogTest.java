package grantledger.query.proving.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Sealer;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class SealedLogTest {

    private final UUID call = UUID.randomUUID();

    @Test
    void has_what_is_not_sealed_yet_asked_for_again_and_proves_nothing_that_differs() {
        String topic = Servers.topic();
        try (Relay relay = new Relay(topic);
                Service service = new Service(Servers.database(), topic)) {
            relay.send(call, Given.announced(call, 1));
            service.get("/api/calls").after(1).ok();
            refused(service, 1, 503, "sealed");

            Sealer sealer = new Sealer(service.database());
            sealer.seal();
            assertThat(asked(service, 1).statusCode()).isEqualTo(200);

            relay.send(call, Given.announced(call, 2));
            service.get("/api/calls").after(2).ok();
            HttpResponse<String> notYet = refused(service, 2, 503, "sealed");
            assertThat(notYet.headers().firstValue("Retry-After")).hasValue("1");
            sealer.seal();
            assertThat(asked(service, 2).statusCode()).isEqualTo(200);

            service.database()
                    .sql("update history set actor = 'another' where position = 1")
                    .update();
            refused(service, 1, 500, "history-as-sealed");
        }
    }

    private static HttpResponse<String> asked(Service service, long position) {
        return service.get("/api/audit/events/%d/proof", position)
                .as("rev", "AUDITOR")
                .answer();
    }

    private static HttpResponse<String> refused(Service service, long position, int status, String rule) {
        HttpResponse<String> answer = asked(service, position);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"rule\":\"" + rule + "\"");
        return answer;
    }
}
