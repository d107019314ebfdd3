package grantledger.query.running;

import static grantledger.query.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.IndicatorDefined;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;
import grantledger.events.IndicatorEvent.PublishedValue;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
@Tag("slow")
class RebuildTest {

    private static final Map<String, String> ROWS = Map.of(
            "view_call", "select t::text from view_call t order by id",
            "view_application", "select t::text from view_application t order by id",
            "view_grant", "select t::text from view_grant t order by id",
            "view_grant_instalment", "select t::text from view_grant_instalment t order by grant_id, instalment",
            "view_indicator", "select t::text from view_indicator t order by id",
            "view_indicator_value",
                    "select t::text from view_indicator_value t order by indicator_id, place, publication",
            "history", "select t::text from history t order by position",
            "consumer_place",
                    "select (to_jsonb(t) - 'seq')::text from (select distinct on (partition) * from consumer_place"
                            + " order by partition, seq desc) t order by partition");

    private final String topic = Servers.topic();
    private final Relay relay = new Relay(topic);
    private final UUID call = UUID.randomUUID();
    private Service service;

    @BeforeEach
    void start() {
        service = new Service(Servers.database(), topic);
        relay.send(call, Given.announced(call, 10_000));
        fill(100);
    }

    @AfterEach
    void stop() {
        service.close();
        relay.close();
    }

    @Test
    void gives_the_same_rows_as_the_live_folds() {
        Map<String, List<String>> live = rows();

        rebuild();

        assertThat(service.get("/api/status").ok().at("/generation").longValue())
                .isEqualTo(2);
        assertThat(rows()).isEqualTo(live);
        assertThat(service.get("/api/status").ok().at("/rebuild/events").longValue())
                .isEqualTo(relay.position());
    }

    @Test
    void mends_what_had_gone_wrong_in_the_views() {
        Map<String, List<String>> live = rows();
        service.database()
                .sql("update view_grant set state = jsonb_set(state, '{status}', '\"CLOSED\"')")
                .update();
        assertThat(rows()).isNotEqualTo(live);

        rebuild();

        assertThat(rows()).isEqualTo(live);
    }

    @Test
    void lets_reads_and_folds_go_on() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger failures = new AtomicInteger();
        AtomicInteger answers = new AtomicInteger();
        Thread reading = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                int status = service.get("/api/applications?callId=%s", call).status();
                (status == 200 ? answers : failures).incrementAndGet();
            }
        });
        Thread writing = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                fill(1);
            }
        });

        rebuild();
        rebuild();
        done.set(true);
        reading.join();
        writing.join();

        assertThat(failures).hasValue(0);
        assertThat(answers.get()).isPositive();
        Map<String, List<String>> live = rows();
        assertThat(live.get("history")).hasSize((int) relay.position());
        rebuild();
        assertThat(rows()).isEqualTo(live);
        assertThat(service.get("/api/status").ok().at("/generation").longValue())
                .isEqualTo(4);
    }

    @Test
    void leaves_the_views_as_they_are_when_it_meets_a_record_it_cannot_read() {
        Map<String, List<String>> live = rows();
        live.remove("consumer_place");
        relay.sendUnreadable(1);
        service.get("/api/rebuild").post().as("root", "ADMIN").answer();

        eventually(() -> assertThat(progress().at("/state").stringValue()).isEqualTo("FAILED"));
        assertThat(progress().at("/reason").stringValue()).contains("Unheard");
        Map<String, List<String>> now = rows(0);
        now.remove("consumer_place");
        assertThat(now).isEqualTo(live);
        assertThat(service.database()
                        .sql("select to_regnamespace('views_next') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void runs_one_at_a_time() {
        try (var other =
                service.database().sql("select pg_advisory_lock(7201500012)").query((row, _) -> row).stream()) {
            assertThat(other.findFirst()).isPresent();
            var refused = service.get("/api/rebuild").post().as("root", "ADMIN").answer();
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("one-rebuild-at-a-time");
        }
    }

    private void rebuild() {
        eventually(() -> assertThat(
                        service.get("/api/rebuild").post().as("root", "ADMIN").status())
                .isEqualTo(202));
        eventually(() -> assertThat(progress().at("/state").stringValue()).isNotEqualTo("RUNNING"));
        assertThat(progress().at("/reason").isNull()).as(progress().toString()).isTrue();
    }

    private JsonNode progress() {
        return service.get("/api/status").ok().at("/rebuild");
    }

    private void fill(int applications) {
        for (int i = 0; i < applications; i++) {
            UUID id = UUID.randomUUID();
            UUID grant = UUID.randomUUID();
            relay.append(
                    id,
                    Given.submitted(id, call, Given.ALE, i),
                    Given.eligible(id),
                    Given.scored(id, "anna", i % 6, 3));
            relay.append(id, Given.granted(id, grant, i + 1));
            relay.append(grant, Given.established(grant, id, call, Given.ALE, i + 1));
            relay.append(grant, new GrantAccepted(grant));
            if (i % 10 == 0) {
                pay(grant);
                publish(UUID.randomUUID());
            }
        }
        relay.acknowledged();
    }

    /** One is sent back by the bank. */
    private void pay(UUID grant) {
        LocalDate day = LocalDate.parse("2020-09-15");
        for (int instalment = 1; instalment <= 2; instalment++) {
            relay.append(grant, new PaymentReleased(grant, instalment, 1, "controller"));
            relay.append(grant, new PaymentConfirmed(grant, instalment, 1, day, "OCR"));
        }
        relay.append(grant, new PaymentReturned(grant, 1, 1, day, "OCR", "Fel konto", "controller"));
    }

    /** And corrected. */
    private void publish(UUID indicator) {
        relay.append(
                indicator,
                new IndicatorDefined(
                        indicator,
                        IndicatorArea.HOUSING,
                        "Trångbodda",
                        "procent",
                        "Andel",
                        "SCB",
                        Aggregation.MEAN,
                        Direction.WORSE,
                        "officer"));
        for (int value = 1; value <= 2; value++) {
            PublishedValue published = new PublishedValue("0127", BigDecimal.valueOf(value), null, null);
            relay.append(
                    indicator, new IndicatorValuesPublished(indicator, "2019", List.of(published), null, "officer"));
        }
    }

    private Map<String, List<String>> rows() {
        return rows(relay.position());
    }

    private Map<String, List<String>> rows(long after) {
        service.get("/api/status").after(after).ok();
        Map<String, List<String>> rows = new HashMap<>();
        ROWS.forEach((table, sql) ->
                rows.put(table, service.database().sql(sql).query(String.class).list()));
        return rows;
    }
}
