package grantledger.command.running;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.eventlog.following.Follower;
import grantledger.format.Json;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class RelayTest {

    private static final int CALLS = 20;

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
        Published published = Published.of(properties);
        assertThat(published.partitions()).hasSize(4);
        published.assertUnbrokenChain();
        assertThat(published.positions())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
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
}
