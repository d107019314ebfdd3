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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
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
    void meets_every_row_of_every_list_once_and_in_order_in_every_order_while_others_write() {
        Lives lives = new Lives(RELAY, new Random(13), call);
        for (int i = 0; i < 12; i++) {
            lives.any();
            lives.issue();
        }
        for (ListRead list : ListRead.all(SERVICE)) {
            for (String order : list.orders(SERVICE, call)) {
                List<String> before = walked(list, order, 500, () -> {});
                List<String> met = walked(list, order, 1 + before.size() / 4, lives::any);

                assertThat(before).as("rows of " + list.path()).hasSizeGreaterThan(4);
                assertThat(met).as(list.path() + order).doesNotHaveDuplicates();
                met.retainAll(Set.copyOf(before));
                assertThat(met).as(list.path() + order).isEqualTo(before);
            }
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

    /** @param meanwhile what is written when the first page has been read, and to be seen from the second on */
    private List<String> walked(ListRead list, String order, int size, Runnable meanwhile) {
        String rows = list.of(call, size) + order;
        JsonNode page =
                ListRead.read(SERVICE, rows).after(RELAY.acknowledged()).ok();
        List<String> walked = list.keys(page);
        meanwhile.run();
        while (!page.at("/next").isNull()) {
            page = ListRead.read(SERVICE, rows + "&after=" + page.at("/next").stringValue())
                    .after(RELAY.acknowledged())
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
