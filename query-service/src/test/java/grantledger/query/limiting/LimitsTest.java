package grantledger.query.limiting;

import static grantledger.query.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Issuer;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much one person, and everybody, may ask for. A table that somebody has locked stands for reads that take very long. */
@Tag("server")
class LimitsTest {

    private static final String DATABASE = Servers.database();
    private static final String TOPIC = Servers.topic();
    private static final UUID CALL = UUID.randomUUID();
    private static Relay relay;
    private static Service service;
    private static Service strict;

    @BeforeAll
    static void start() {
        relay = new Relay(TOPIC);
        service = new Service(
                DATABASE,
                TOPIC,
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--grantledger.dear-reads.at-once=3",
                "--grantledger.dear-reads.of-one-person=2",
                "--grantledger.dear-reads.waiting=7",
                "--grantledger.dear-reads.patience=20s",
                "--grantledger.exports.at-once=1",
                "--grantledger.exports.waiting=0");
        strict = new Service(
                DATABASE,
                TOPIC,
                "--grantledger.limits.machine=3",
                "--grantledger.limits.address=2",
                "--spring.datasource.hikari.connection-init-sql=set statement_timeout = '200ms'");
        service.get("/api/calls")
                .after(relay.send(CALL, Given.announced(CALL, 1)))
                .ok();
    }

    @AfterAll
    static void stop() {
        strict.close();
        service.close();
        relay.close();
    }

    @Test
    void dear_reads_leave_cheap_ones_and_readiness_alone() throws Exception {
        try (Connection other = locked("view_application");
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> searches = ask(people, 30, "/api/applications?q=ale");
            eventually(
                    () -> assertThat(searches.stream().filter(Future::isDone)).hasSize(20));

            assertThat(service.get("/api/grants").status()).isEqualTo(200);
            assertThat(service.get("/actuator/health/readiness").withToken(null).status())
                    .isEqualTo(200);
            for (Future<HttpResponse<String>> refused :
                    searches.stream().filter(Future::isDone).toList()) {
                isRefused(refused.get());
            }
            other.rollback();
            assertThat(searches.stream().filter(search -> status(search) == 200))
                    .hasSize(10);
        }
        assertThat(service.get("/actuator/prometheus").answer().body())
                .contains("grantledger_query_dear_refused_total");
    }

    @Test
    void reads_that_have_taken_every_connection_leave_folding_and_readiness_alone() throws Exception {
        try (Connection other = locked("view_application");
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> reads = ask(people, 8, "/api/applications");
            eventually(() -> assertThat(service.get("/api/grants").status()).isEqualTo(503));

            UUID another = UUID.randomUUID();
            long sent = relay.send(another, Given.announced(another, 2));
            eventually(
                    () -> assertThat(service.get("/api/status").ok().toString()).contains("\"lastFolded\":" + sent));
            assertThat(service.get("/actuator/health/readiness").withToken(null).status())
                    .isEqualTo(200);
            assertThat(reads).noneMatch(Future::isDone);
            other.rollback();
        }
    }

    @Test
    void exports_of_one_person_go_one_at_a_time_and_leave_a_turn_to_others() throws Exception {
        try (Connection other = locked("view_application");
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> exports =
                    begun(people, 2, _ -> exported(strict, "/api/applications", "greedy"));
            eventually(
                    () -> assertThat(strict.get("/actuator/prometheus").answer().body())
                            .contains("grantledger_query_turns_running{kind=\"export\"} 1.0")
                            .contains("grantledger_query_turns_waiting{kind=\"export\"} 1.0"));

            assertThat(exported(strict, "/api/grants", "modest").statusCode()).isEqualTo(200);
            assertThat(exports).noneMatch(Future::isDone);
            other.rollback();
            assertThat(exports).allMatch(export -> status(export) == 200);
        }
    }

    @Test
    void dear_reads_of_one_person_leave_turns_to_others() throws Exception {
        try (Connection other = locked("view_application");
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> searches = begun(
                    people,
                    60,
                    _ -> service.get("/api/applications?q=ale")
                            .as("greedy", "REPORTER")
                            .answer());
            eventually(
                    () -> assertThat(searches.stream().filter(Future::isDone)).hasSize(55));

            assertThat(service.get("/api/grants?q=ale").as("modest", "REPORTER").status())
                    .isEqualTo(200);
            for (Future<HttpResponse<String>> refused :
                    searches.stream().filter(Future::isDone).toList()) {
                assertThat(refused.get().statusCode()).isEqualTo(429);
                assertThat(refused.get().headers().firstValue("Retry-After")).hasValue("1");
                assertThat(refused.get().body()).contains("\"rule\":\"dear-reads-of-one-person\"");
            }
            other.rollback();
            assertThat(searches.stream().filter(search -> status(search) == 200))
                    .hasSize(5);
        }
    }

    @Test
    void more_requests_than_may_come_from_one_are_refused_with_when_to_ask_again() {
        String importer = Issuer.token("importer", "IMPORTER");
        List<HttpResponse<String>> answers = IntStream.range(0, 60)
                .mapToObj(_ -> strict.get("/api/places").withToken(importer).answer())
                .toList();
        assertThat(answers.getFirst().statusCode()).isEqualTo(200);
        HttpResponse<String> refused = answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("RateLimit")).hasValue("\"machine\";r=0;t=1");
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"machine\";q=30;w=10");
        assertThat(refused.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(refused.body()).contains("\"rule\":\"requests-in-measure\"");
    }

    @Test
    void tokens_that_do_not_hold_are_counted_by_address_and_hold_up_nobody_who_is_known() {
        String known = Issuer.token("known", "REPORTER");
        assertThat(strict.get("/api/calls").withToken(known).status()).isEqualTo(200);
        List<Integer> unknown = IntStream.range(0, 60)
                .mapToObj(number ->
                        strict.get("/api/calls").withToken("no.token." + number).status())
                .toList();
        assertThat(unknown).startsWith(401).contains(429).containsOnly(401, 429);
        assertThat(unknown.stream().filter(status -> status == 401)).hasSizeLessThan(30);
        assertThat(strict.get("/api/calls").withToken(known).status()).isEqualTo(200);
        assertThat(strict.get("/actuator/health/readiness").withToken(null).status())
                .isEqualTo(200);
        eventually(() -> assertThat(strict.get("/api/calls").status()).isEqualTo(200));
    }

    @Test
    void dear_are_long_pages_and_rankings_too() throws Exception {
        for (String path : List.of(
                "/api/applications?size=500",
                "/api/calls/" + CALL + "/ranking",
                "/api/applications?q=ale",
                "/api/decisions?q=ale")) {
            try (Connection other = locked("view_application");
                    ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<HttpResponse<String>>> reads = ask(people, 11, path);
                eventually(() -> assertThat(reads.stream().filter(Future::isDone))
                        .as(path)
                        .hasSize(1));
                other.rollback();
            }
        }
    }

    @Test
    void dear_are_exports_which_leave_searches_alone() throws Exception {
        try (Connection other = locked("view_application");
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> exports =
                    begun(people, 2, number -> exported(service, "/api/applications", "r" + number));
            eventually(() -> assertThat(exports.stream().filter(Future::isDone)).hasSize(1));
            assertThat(service.get("/api/grants?q=ale").status()).isEqualTo(200);
            assertThat(service.get("/actuator/health/readiness").withToken(null).status())
                    .isEqualTo(200);
            isRefused(exports.stream()
                    .filter(Future::isDone)
                    .findFirst()
                    .orElseThrow()
                    .get());
            other.rollback();
            assertThat(exports.stream().map(LimitsTest::status)).containsExactlyInAnyOrder(200, 503);
        }
    }

    @Test
    void reads_that_take_too_long_are_ended_and_told() throws Exception {
        try (Connection other = locked("view_application")) {
            HttpResponse<String> ended = strict.get("/api/applications").answer();
            assertThat(ended.statusCode()).isEqualTo(503);
            assertThat(ended.body()).contains("\"rule\":\"answered-in-time\"");
            assertThat(ended.headers().firstValue("Retry-After")).isPresent();
            other.rollback();
        }
    }

    private static List<Future<HttpResponse<String>>> ask(ExecutorService people, int times, String path) {
        return begun(
                people,
                times,
                number -> service.get("%s", path).as("r" + number, "REPORTER").answer());
    }

    private static List<Future<HttpResponse<String>>> begun(
            ExecutorService people, int times, IntFunction<HttpResponse<String>> read) {
        return IntStream.range(0, times)
                .mapToObj(number -> people.submit(() -> read.apply(number)))
                .toList();
    }

    private static HttpResponse<String> exported(Service from, String list, String reporter) {
        return from.get("%s", list)
                .as(reporter, "REPORTER")
                .header("Accept", "text/csv")
                .answer();
    }

    private static void isRefused(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.body()).contains("\"rule\":\"dear-reads-in-turn\"");
    }

    private static int status(Future<HttpResponse<String>> answer) {
        try {
            return answer.get().statusCode();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Connection locked(String table) throws SQLException {
        Connection other = DriverManager.getConnection(DATABASE, Servers.ROLE, Servers.PASSWORD);
        other.setAutoCommit(false);
        other.createStatement().execute("lock table views." + table + " in access exclusive mode");
        return other;
    }
}
