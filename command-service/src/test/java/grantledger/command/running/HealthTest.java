package grantledger.command.running;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.command.call.Calls;
import grantledger.command.publishing.TopicCommand;
import grantledger.eventlog.Append;
import grantledger.eventlog.EventLog;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.NewEvent;
import grantledger.eventlog.following.Follower;
import grantledger.eventlog.threads.StandingThreads;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.Event;
import grantledger.format.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the running service says of itself, to whoever asks any instance of it. */
@Tag("server")
@Tag("slow")
class HealthTest {

    private final Map<String, Object> properties = Machine.running().newDatabase();

    private static long append(Service service) {
        UUID call = UUID.randomUUID();
        CallAnnounced announced = new CallAnnounced(call, Calls.terms(), null);
        return service.bean("eventLog", EventLog.class)
                .append(new Append(
                        List.of(NewEvent.of(call, 1, UUID.randomUUID(), announced, Event.CODEC)),
                        List.of(),
                        null,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        "olle.officer",
                        "given",
                        UUID.randomUUID()));
    }

    private static void publish(Service service, int events) throws InterruptedException {
        long last = 0;
        for (int number = 0; number < events; number++) {
            last = append(service);
        }
        long published = last;
        Follower relay = service.bean("relay", Following.class).follower();
        await("published", () -> relay.position() >= published);
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(giveUp);
            Thread.sleep(20);
        }
    }

    private static HttpResponse<String> health(Service service) {
        return service.send(
                Service.token("auditor", "AUDITOR"), HttpRequest.newBuilder(service.at("/actuator/health")));
    }

    private static JsonNode component(Service service, String name) {
        return Json.mapper()
                .readTree(health(service).body())
                .required("components")
                .required(name);
    }

    private static boolean says(Service service, String name, String status) {
        return component(service, name).required("status").stringValue().equals(status);
    }

    /** What a backup of the log's database has: the rows up to a position, and what was kept beside them. */
    private void putBackTo(long position) {
        Map<String, Object> owner = new LinkedHashMap<>(properties);
        JdbcClient database = JdbcClient.create(new org.springframework.jdbc.datasource.DriverManagerDataSource(
                owner.get("grantledger.log.url").toString(), "log_owner", "owner"));
        database.sql("alter table event disable trigger event_is_immutable").update();
        database.sql("delete from event where position > ?").param(position).update();
        database.sql("alter table event enable trigger event_is_immutable").update();
        database.sql("delete from relay_place where position > ?")
                .param(position)
                .update();
        database.sql("delete from reaction_place where position > ?")
                .param(position)
                .update();
    }

    @Test
    void only_the_log_was_put_back_and_every_instance_is_down_until_the_topic_is_made_anew() throws Exception {
        try (Service service = Service.start(properties)) {
            publish(service, 6);
            publish(service, 6);
        }
        putBackTo(6);
        try (Service one = Service.start(properties);
                Service other = Service.start(properties)) {
            append(one);
            append(other);
            for (Service service : List.of(one, other)) {
                // While the turn passes from one to the other, neither may know for a moment.
                await(
                        "it is down",
                        () -> saysWhatDiffers(service) && health(service).statusCode() == 503);
            }
            assertThat(Published.of(properties).positions()).hasSize(12);
            assertThat(TopicCommand.run(arguments("topic", "anew"))).isZero();
            for (Service service : List.of(one, other)) {
                await("it is up", () -> says(service, "publishing", "UP"));
            }
            await("published again", () -> Published.of(properties).positions().count() == 8);
        }
        Published.of(properties).assertUnbrokenChain();
        assertThat(Published.of(properties).positions())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 8).boxed().toList());
    }

    private static boolean saysWhatDiffers(Service service) {
        JsonNode publishing = component(service, "publishing");
        return publishing
                .at("/details/trouble")
                .asString()
                .startsWith("The topic differs from the log from position 7 on: the log");
    }

    private String[] arguments(String... words) {
        return java.util.stream.Stream.concat(
                        java.util.Arrays.stream(words),
                        properties.entrySet().stream().map(it -> "--" + it.getKey() + "=" + it.getValue()))
                .toArray(String[]::new);
    }

    @Test
    void what_nobody_can_ask_of_the_topic_is_not_done() {
        assertThat(TopicCommand.isAskedFor()).isFalse();
        assertThat(TopicCommand.isAskedFor("--server.port=0")).isFalse();
        assertThat(TopicCommand.isAskedFor("topic", "anew")).isTrue();
        try (Service service = Service.start(properties)) {
            assertThat(service.bean("eventReader", EventReader.class).lastPosition())
                    .isZero();
            assertThat(TopicCommand.run(arguments("topic"))).isOne();
            assertThat(TopicCommand.run(arguments("topic", "burn"))).isOne();
            assertThat(TopicCommand.run(arguments("topic", "rewind", "-1"))).isOne();
            assertThat(TopicCommand.run(arguments("topic", "rewind", "1"))).isOne();
            assertThat(TopicCommand.run(arguments("topic", "rewind", "0"))).isZero();
        }
    }

    @Test
    void is_down_once_a_thread_has_ended_by_whatever_was_thrown() throws Exception {
        try (Service service = Service.start(properties)) {
            assertThat(says(service, "threads", "UP")).isTrue();
            service.bean("standingThreads", StandingThreads.class)
                    .start("doomed", () -> {
                        throw new StackOverflowError("too deep");
                    })
                    .join();
            assertThat(health(service).statusCode()).isEqualTo(503);
            assertThat(component(service, "threads").at("/details/doomed").stringValue())
                    .isEqualTo("java.lang.StackOverflowError: too deep");
        }
    }

    @Test
    void every_instance_shows_how_far_publishing_and_reacting_are_behind() throws Exception {
        try (Service service = Service.start(properties)) {
            publish(service, 3);
            service.bean("relay", Following.class).stop();
            service.bean("reactions", Following.class).stop();
            append(service);
            append(service);
            await("behind by two", () -> lag(service, "publishing") == 2 && lag(service, "reacting") == 2);
            String metrics = service.send(null, HttpRequest.newBuilder(service.at("/actuator/prometheus")))
                    .body();
            assertThat(metrics).contains("grantledger_relay_lag 2.0", "grantledger_reactions_lag 2.0");
            await("publishing stands still", () -> says(service, "publishing", "DEGRADED"));
            await("reacting stands still", () -> says(service, "reacting", "DEGRADED"));
            assertThat(health(service).statusCode()).as("the service goes on").isEqualTo(200);
        }
    }

    private static int lag(Service service, String name) {
        return component(service, name).at("/details/lag").intValue();
    }

    @Test
    void a_day_that_is_set_aside_is_shown() throws Exception {
        try (Service service = Service.start(properties)) {
            JdbcClient.create(service.bean("dataSource", DataSource.class))
                    .sql("""
                        insert into deadline (stream_id, kind, item, due_on, fires_at)
                        values (gen_random_uuid(), 'NO SUCH KIND', 0, '2020-01-01', '2020-01-02')
                        """)
                    .update();
            JdbcClient.create(service.bean("dataSource", DataSource.class))
                    .sql("update deadline set failures = 4")
                    .update();
            await("it is set aside", () -> says(service, "reacting", "DEGRADED"));
            assertThat(component(service, "reacting").at("/details/setAside/0").stringValue())
                    .contains("NO SUCH KIND", "2020-01-01: 5 failures, the last: Nothing waits for a day of kind");
            publish(service, 1);
            assertThat(service.bean("reactions", Following.class).follower().trouble())
                    .isNull();
        }
    }

    @Test
    void nobody_holds_a_connection_a_lock_or_a_transaction_for_long() throws Exception {
        try (Service service = Service.start(properties);
                Connection connection =
                        service.bean("dataSource", DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            Map<String, String> expected = Map.of(
                    "lock_timeout", "4s",
                    "statement_timeout", "8s",
                    "idle_in_transaction_session_timeout", "5s",
                    "tcp_keepalives_idle", "5",
                    "tcp_keepalives_interval", "2",
                    "tcp_keepalives_count", "3");
            for (Map.Entry<String, String> setting : expected.entrySet()) {
                try (var row = statement.executeQuery("show " + setting.getKey())) {
                    row.next();
                    assertThat(row.getString(1)).as(setting.getKey()).isEqualTo(setting.getValue());
                }
            }
            assertThat(connection.getNetworkTimeout()).isEqualTo(10_000);
        }
    }
}
