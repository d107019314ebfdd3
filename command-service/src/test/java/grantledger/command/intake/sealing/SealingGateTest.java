package grantledger.command.intake.sealing;

import static grantledger.command.keys.Matters.contact;
import static grantledger.command.keys.Matters.done;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.command.keys.KeyStore;
import grantledger.command.keys.Matters;
import grantledger.eventlog.EventReader;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.Event;
import grantledger.events.contacts.ContactSealing;
import grantledger.format.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** Whatever way a contact person comes in, nothing that is kept or told can be read. */
@Tag("server")
class SealingGateTest {

    private static final List<String> PLAIN =
            List.of("Xerxes Qvist", "xerxes.qvist@hemlig.example", "0709-918273", "Xerxes", "918273", "hemlig");
    private static final String XERXES = contact(PLAIN.get(0), PLAIN.get(1), PLAIN.get(2));

    private static final Map<String, Object> PROPERTIES = Machine.running().newDatabase();
    private static Service service;
    private static ListAppender<ILoggingEvent> logged;

    @BeforeAll
    static void start() {
        service = Service.start(PROPERTIES);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        logged = new ListAppender<>();
        logged.setContext(context);
        logged.start();
        Logger ours = context.getLogger("grantledger");
        ours.setLevel(Level.TRACE);
        ours.addAppender(logged);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(logged);
        context.getLogger("org.springframework").setLevel(Level.INFO);
    }

    @AfterAll
    static void stop() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(logged);
        context.getLogger("grantledger").detachAppender(logged);
        context.getLogger("grantledger").setLevel(null);
        service.close();
    }

    private static EventReader log() {
        return service.bean("eventReader", EventReader.class);
    }

    /** Of whatever text; bytes are searched for as hexadecimal. */
    private static List<String> found(String where, String text) {
        return PLAIN.stream()
                .flatMap(plain ->
                        java.util.stream.Stream.of(plain, HexFormat.of().formatHex(plain.getBytes(UTF_8))))
                .filter(text::contains)
                .map(plain -> where + " holds " + plain)
                .toList();
    }

    private static List<String> foundInTables() {
        JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
                PROPERTIES.get("grantledger.log.url").toString(), "log_owner", "owner"));
        List<String> tables = owner.sql("""
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """).query(String.class).list();
        assertThat(tables).contains("public.event", "public.snapshot", "public.idempotency_key");
        List<String> all = new ArrayList<>();
        for (String table : tables) {
            List<String> rows = owner.sql("select t::text from %s as t".formatted(table))
                    .query(String.class)
                    .list();
            rows.forEach(row -> all.addAll(found(table, row)));
        }
        return all;
    }

    private static List<String> foundOnTopic() {
        String topic = PROPERTIES.get("grantledger.kafka.topic").toString();
        List<String> all = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", PROPERTIES.get("grantledger.kafka.servers")),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            int records = 0;
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    all.addAll(found(topic, record.key() + record.value()));
                    records++;
                }
            }
            assertThat(records).isPositive();
        }
        return all;
    }

    private static HttpResponse<String> lines(String... lines) {
        return service.send(
                Matters.SECOND_OFFICER,
                HttpRequest.newBuilder(service.at("/api/commands"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines) + "\n")));
    }

    private static String line(Matters matter, String key) {
        return "{\"command\": \"submit-application\", \"idempotencyKey\": \"%s\", \"body\": %s}"
                .formatted(key, matter.submission(XERXES).replace("\n", " "));
    }

    @Test
    void nothing_that_is_kept_or_told_of_a_submission_names_the_contact_person() throws Exception {
        Matters one = Matters.on(service);
        Matters imported = Matters.on(service);
        List<HttpResponse<String>> told = new ArrayList<>(List.of(
                one.submit(XERXES, "Dry-Run", "true"),
                done(one.submit(XERXES, "Idempotency-Key", "one")),
                done(one.submit(XERXES, "Idempotency-Key", "one")),
                one.submit(XERXES),
                one.submit(contact(PLAIN.get(0), "no address", PLAIN.get(2)), "Idempotency-Key", "one"),
                one.submit(XERXES.replace("}", ", \"nickname\": \"X\"}")),
                done(lines(line(imported, "import-1"), line(imported, "import-2")))));
        for (int time = 1; time <= 20; time++) { // as many as it takes until a state is kept as a snapshot
            told.add(done(one.complete("\"projectTitle\": \"Titel %d\", \"contact\": %s".formatted(time, XERXES))));
        }
        done(one.withdraw());
        told.add(done(one.submit(XERXES)));
        Thread.sleep(2_000); // snapshots and relay are on their way

        assertThat(foundInTables()).isEmpty();
        assertThat(foundOnTopic()).isEmpty();
        assertThat(told)
                .allSatisfy(answer -> assertThat(found("answer", answer.body())).isEmpty());
        assertThat(logged.list)
                .allSatisfy(
                        line -> assertThat(found("log", String.valueOf(line))).isEmpty());
        assertThat(log().ofStream(one.application(), 0)).hasSizeGreaterThan(20);
        assertThat(log().ofStream(imported.application(), 0)).isNotEmpty();
    }

    @Test
    void what_is_recorded_opens_by_the_key_of_the_application() {
        Matters matter = Matters.on(service);
        done(matter.submit(XERXES));
        var stored = log().ofStream(matter.application(), 0).getFirst();
        ApplicationSubmitted submitted = (ApplicationSubmitted) Event.CODEC.read(stored);
        assertThat(stored.envelope().revision()).isEqualTo(3);
        KeyStore.Row key = KeyStore.of(PROPERTIES).of(matter.application()).getFirst();
        var opened = ContactSealing.open(submitted.proposal().contact(), matter.application(), key.key());
        assertThat(List.of(opened.name(), opened.email(), opened.phone())).isEqualTo(PLAIN.subList(0, 3));
    }

    @Test
    void a_dry_run_needs_no_key_and_leaves_none() {
        Matters matter = Matters.on(service);
        done(matter.submit(XERXES, "Dry-Run", "true"));
        assertThat(KeyStore.of(PROPERTIES).of(matter.application())).isEmpty();
    }

    @Test
    void one_application_has_one_key_however_many_send_it_at_once() throws InterruptedException {
        Matters matter = Matters.on(service);
        List<Thread> senders = java.util.stream.IntStream.range(0, 8)
                .mapToObj(it -> Thread.startVirtualThread(() -> matter.submit(XERXES)))
                .toList();
        for (Thread sender : senders) {
            sender.join();
        }
        assertThat(KeyStore.of(PROPERTIES).of(matter.application())).hasSize(1);
    }

    @Test
    void a_body_does_not_bring_what_was_sealed_elsewhere() {
        Matters matter = Matters.on(service);
        HttpResponse<String> refused = matter.submit("""
            {"name": "Xerxes", "email": "x@example.org", "commitment": "ESSrK2a4J/dvEKUY22G1HWvvyrAuZ2bL4MsNLNpRdoE="}
            """);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("contact.commitment");
        assertThat(matter.submit("{\"fact\": {\"name\": \"Xerxes\"}}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void without_the_keys_no_contact_is_taken_and_all_else_goes_on() throws Exception {
        Map<String, Object> properties = Machine.running().newDatabase();
        KeyStore store = KeyStore.of(properties);
        try (Service alone = Service.start(properties)) {
            Matters matter = Matters.on(alone);
            Matters other = Matters.on(alone);
            done(matter.submit(XERXES, "Idempotency-Key", "first"));
            EventReader events = alone.bean("eventReader", EventReader.class);
            Thread.sleep(500); // its registration
            long position = events.lastPosition();
            store.goAway();

            HttpResponse<String> refused = other.submit(XERXES, "Idempotency-Key", "second");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            JsonNode problem = Json.mapper().readTree(refused.body());
            assertThat(problem.required("rule").stringValue()).isEqualTo("keys-reachable");
            assertThat(matter.complete("\"contact\": " + XERXES).statusCode()).isEqualTo(503);
            assertThat(events.lastPosition()).isEqualTo(position);

            done(matter.submit(XERXES, "Idempotency-Key", "first"));
            done(other.submit(XERXES, "Dry-Run", "true"));
            done(matter.complete("\"projectTitle\": \"Utan kontakt\""));
            assertThat(health(alone)).contains("\"keys\":{\"details\":{\"trouble\"");

            store.comeBack();
            done(takenInTime(other));
        }
    }

    /** The pool of connections waits some seconds before it looks again. */
    private static HttpResponse<String> takenInTime(Matters matter) {
        long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        HttpResponse<String> answer;
        do {
            answer = matter.submit(XERXES, "Idempotency-Key", "second");
        } while (answer.statusCode() == 503 && System.nanoTime() < giveUp);
        return answer;
    }

    private static String health(Service service) throws InterruptedException {
        long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        String health;
        do {
            Thread.sleep(100);
            health = service.send(
                            Service.token("auditor", "AUDITOR"), HttpRequest.newBuilder(service.at("/actuator/health")))
                    .body();
        } while (!health.contains("cannot be reached") && System.nanoTime() < giveUp);
        return health;
    }

    @Test
    @Tag("slow")
    void a_service_starts_without_the_keys_and_finds_them_later() throws Exception {
        Map<String, Object> properties = Machine.running().newDatabase();
        KeyStore store = KeyStore.of(properties);
        store.goAway();
        try (Service alone = Service.start(properties)) {
            Matters matter = Matters.on(alone);
            assertThat(matter.submit(XERXES).statusCode()).isEqualTo(503);
            store.comeBack();
            done(takenInTime(matter));
        }
    }
}
