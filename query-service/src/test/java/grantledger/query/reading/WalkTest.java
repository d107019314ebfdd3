package grantledger.query.reading;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.ListRead;
import grantledger.query.fixtures.Lives;
import grantledger.query.fixtures.Relay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A list page by page, while others write. */
@Tag("server")
class WalkTest {

    private final UUID call = UUID.randomUUID();
    private long earlier = 1_000_000;

    @AfterEach
    void now() {
        RELAY.occurred(null);
    }

    @Test
    void meets_every_row_once_whatever_comes_before_it_or_goes_meanwhile() {
        List<String> first = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            first.addFirst(apply());
        }
        List<String> met = new ArrayList<>();
        JsonNode page = page("status=SUBMITTED&size=3");
        while (true) {
            page.at("/rows").forEach(row -> met.add(row.at("/applicationId").stringValue()));
            if (page.at("/next").isNull()) {
                break;
            }
            apply();
            withdraw(met.getFirst());
            page = page("status=SUBMITTED&size=3&after=" + page.at("/next").stringValue());
        }

        assertThat(met).isEqualTo(first);
        assertThat(page.at("/page").intValue()).isEqualTo(3);
        assertThat(page.at("/size").intValue()).isEqualTo(3);
    }

    @Test
    void meets_every_row_of_every_list_once_and_in_order_in_every_order_while_others_write() throws Exception {
        Lives lives = new Lives(RELAY, new Random(13), call);
        for (int i = 0; i < 20; i++) {
            lives.any();
        }
        SERVICE.get("/api/calls").after(RELAY.acknowledged()).ok();
        Map<String, List<String>> before = new LinkedHashMap<>();
        ListRead.all(SERVICE).forEach(list -> list.orders(SERVICE, call)
                .forEach(order -> before.put(list.path() + order, walked(list, order, 500))));
        try (Writer writer = new Writer(lives)) {
            for (ListRead list : ListRead.all(SERVICE)) {
                for (String order : list.orders(SERVICE, call)) {
                    meetsAllOnce(list, order, before.get(list.path() + order));
                }
            }
            assertThat(writer.written).as("lives begun and ended meanwhile").isGreaterThan(10);
        }
    }

    private void meetsAllOnce(ListRead list, String order, List<String> before) {
        List<String> met = walked(list, order, 2 + before.size() / 5);

        assertThat(before).as("rows of " + list.path()).hasSizeGreaterThan(4);
        assertThat(met).as(list.path() + order).doesNotHaveDuplicates();
        List<String> again = new ArrayList<>(met);
        again.retainAll(Set.copyOf(before));
        assertThat(again).as(list.path() + order).isEqualTo(before);
    }

    /** Whoever writes as long as somebody reads. */
    private static final class Writer implements AutoCloseable {

        private final Thread thread;
        private volatile boolean ended;
        private volatile int written;

        Writer(Lives lives) {
            thread = Thread.ofVirtual().start(() -> write(lives));
        }

        private void write(Lives lives) {
            for (int i = 1; !ended; i++) {
                lives.any();
                RELAY.acknowledged();
                written = i;
                LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            }
        }

        @Override
        public void close() throws InterruptedException {
            ended = true;
            thread.join();
        }
    }

    @Test
    void is_refused_from_where_it_cannot_go_on() {
        apply();
        apply();
        String next = page("size=1").at("/next").stringValue();
        page("size=1&sort=submittedAt&after=" + next);

        refused("after=soon");
        refused("after=" + next + "&page=1");
        refused("after=" + next + "&sort=applicant");
        refused("after=" + text("{\"page\":1,\"sort\":\"submittedAt\",\"values\":[]}"));
        refused("after=" + text("{\"page\":1,\"sort\":\"submittedAt\",\"values\":[[\"text\",\"a\"]]}"));
        refused("after="
                + text("{\"page\":1,\"sort\":\"submittedAt\",\"values\":[[\"text\",\"a\"],[\"text\",\"a\"]]}"));
        refused("after="
                + text("{\"page\":1,\"sort\":\"submittedAt\",\"values\":[[\"date\",\"a\"],[\"uuid\",\"a\"]]}"));
        refused("after="
                + text("{\"page\":1,\"sort\":\"submittedAt\",\"values\":[[\"text\",\"\\u0000\"],[\"uuid\","
                        + "\"00000000-0000-4000-8000-000000000000\"]]}"));
    }

    private List<String> walked(ListRead list, String order, int size) {
        String rows = list.of(call, size) + order;
        JsonNode page = SERVICE.get(rows).ok();
        List<String> walked = list.keys(page);
        while (!page.at("/next").isNull()) {
            page = SERVICE.get(rows + "&after=" + page.at("/next").stringValue())
                    .ok();
            walked.addAll(list.keys(page));
        }
        return walked;
    }

    private static String text(String json) {
        return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String query) {
        JsonNode problem =
                SERVICE.get("/api/applications?callId=%s&%s", call, query).body();
        assertThat(problem.at("/status").intValue()).as(query + problem).isEqualTo(400);
        assertThat(problem.at("/errors/0/field").stringValue()).isEqualTo("after");
    }

    private JsonNode page(String query) {
        return SERVICE.get("/api/applications?callId=%s&%s", call, query)
                .after(RELAY.position())
                .ok();
    }

    /** One that comes before all others. */
    private String apply() {
        UUID id = UUID.randomUUID();
        RELAY.occurred(Relay.BEGINNING.plusSeconds(--earlier));
        RELAY.send(id, Given.submitted(id, call, Given.ALE, earlier));
        return id.toString();
    }

    private static void withdraw(String application) {
        UUID id = UUID.fromString(application);
        RELAY.send(id, new ApplicationWithdrawn(id, "Ändrade planer"));
    }
}
