package grantledger.query.moments;

import static grantledger.query.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much is done for reads as of a moment. */
@Tag("server")
class MomentsInTurnTest {

    private final String database = Servers.database();
    private final String topic = Servers.topic();

    @Test
    void take_turns_with_exports_and_are_refused_when_too_much_would_be_folded_again() throws Exception {
        UUID id = UUID.randomUUID();
        try (Relay relay = new Relay(topic);
                Service service = new Service(
                        database,
                        topic,
                        "--grantledger.moments.most-events=3",
                        "--grantledger.exports.at-once=1",
                        "--grantledger.exports.waiting=0")) {
            relay.send(id, Given.submitted(id, UUID.randomUUID(), Given.ALE, 1));
            relay.send(id, Given.eligible(id), Given.scored(id, "anna", 1, 1), Given.recommended(id, 1, "olle"));
            long last = relay.send(id, new ApplicationWithdrawn(id, "Ändrade planer"));

            isRefusedFor(service.get("/api/applications?position=%d", last - 1)
                    .after(last)
                    .answer());
            assertThat(status(service, last)).isEqualTo("WITHDRAWN");
            assertThat(status(service, 3)).as("early").isEqualTo("ELIGIBLE");
            areInTurn(service);
        }
    }

    private static void isRefusedFor(HttpResponse<String> much) {
        assertThat(much.statusCode()).isEqualTo(422);
        assertThat(much.body()).contains("\"rule\":\"moment-within-reach\"").contains("more than 3 events");
    }

    private static String status(Service service, long position) {
        return service.get("/api/applications?position=%d", position)
                .ok()
                .at("/rows/0/status")
                .stringValue();
    }

    private void areInTurn(Service service) throws Exception {
        try (Connection other = DriverManager.getConnection(database, Servers.ROLE, Servers.PASSWORD);
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table views.view_application in access exclusive mode");
            List<Future<HttpResponse<String>>> reads = IntStream.range(0, 2)
                    .mapToObj(_ -> people.submit(
                            () -> service.get("/api/applications?position=1").answer()))
                    .toList();
            eventually(() -> assertThat(reads.stream().filter(Future::isDone)).hasSize(1));
            assertThat(service.get("/api/grants").status()).isEqualTo(200);
            Future<HttpResponse<String>> refused =
                    reads.stream().filter(Future::isDone).findFirst().orElseThrow();
            assertThat(refused.get().body()).contains("\"rule\":\"dear-reads-in-turn\"");
            other.rollback();
            assertThat(List.of(
                            reads.getFirst().get().statusCode(),
                            reads.getLast().get().statusCode()))
                    .containsExactlyInAnyOrder(200, 503);
        }
    }
}
