package grantledger.standalone.pressure;

import static grantledger.standalone.identity.Person.DISA;
import static grantledger.standalone.identity.Person.OLLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.standalone.Actor;
import grantledger.standalone.Apart;
import grantledger.standalone.OneSystem;
import grantledger.standalone.StoryCall;
import grantledger.standalone.TestSystem;
import grantledger.standalone.client.Answer;
import grantledger.standalone.identity.Bearer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** One person sends as much as can be sent. The services stay ready within their heaps, and the others are answered. */
@Tag("system")
@Tag("slow")
@ExtendWith(OneSystem.class)
class PressureTest {

    private static final Bearer BUSY = Bearer.of(Set.of(Role.APPLICANT), "999904-0018");
    private static final Bearer NEIGHBOUR = Bearer.of(Set.of(Role.APPLICANT), "999904-0026");
    private static final Bearer LATER_NEIGHBOUR = Bearer.of(Set.of(Role.APPLICANT), "999904-0034");
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final String LARGE_LETTER = "漢"; // three bytes

    private final TestSystem system;

    PressureTest(@Apart TestSystem system) {
        this.system = system;
    }

    @Test
    void four_hundred_reports_of_the_largest_size_on_one_grant() {
        String call = call();
        String grant = granted(call);
        Actor busy = system.as(BUSY);
        Actor officer = system.as(OLLE);
        String report = largestReport(grant);
        assertThat(report.getBytes(UTF_8).length).isBetween(200 * 1024, 256 * 1024);
        try (Neighbours others = new Neighbours(system, call, NEIGHBOUR)) {
            int received = 0;
            for (int i = 0; i < 400; i++) {
                Answer answer = busy.asks(Map.of(), "report-outcome", "%s", report);
                if (answer.status() == 422) {
                    assertThat(answer.text("rule")).isEqualTo("grant-has-room");
                    continue;
                }
                received++;
                officer.does(
                        "approve-report",
                        "{'grantId': '%s', 'reportId': '%s', 'acceptedCostSek': 0}",
                        grant,
                        answer.text("reportId"));
            }
            assertThat(received).isGreaterThan(10);
            assertThat(officer.reads("/api/grants/%s", grant).path("reports")).hasSizeGreaterThanOrEqualTo(received);
            assertThat(officer.reads("/api/reports?state=approved&grantId=%s", grant)
                            .path("total")
                            .asInt())
                    .isEqualTo(received);
            assertThat(officer.reads("/api/outcomes?grantId=%s", grant).isMissingNode())
                    .isFalse();
            others.wereAnswered("400 reports of %d bytes, of which %d found room"
                    .formatted(report.getBytes(UTF_8).length, received));
        }
    }

    @Test
    void sixty_dear_reads_of_one_person_at_once() throws Exception {
        String call = call();
        searchAtOnce("240 dear reads", call, NEIGHBOUR);
        searchAtOnce("240 more dear reads", call, LATER_NEIGHBOUR);
    }

    private void searchAtOnce(String what, String call, Bearer neighbour) throws Exception {
        String token = system.as(BUSY).token();
        try (Neighbours others = new Neighbours(system, call, neighbour)) {
            List<Answer> answers = atOnce(
                    60, 240, i -> system.queries().get("/api/applications?size=500&q=project+" + i, token, Map.of()));
            assertThat(answers).allMatch(answer -> Set.of(200, 429, 503).contains(answer.status()));
            assertThat(answers).anyMatch(answer -> answer.status() == 200);
            others.wereAnswered(what + ", 60 at once, answered " + statuses(answers));
        }
    }

    @Test
    void eight_bodies_of_256_KiB_of_errors_at_once() throws Exception {
        String token = system.as(BUSY).token();
        var body = JsonMapper.shared()
                .readTree("{\"budgetLines\": [%s]}"
                        .formatted(
                                IntStream.range(0, 87_000).mapToObj(i -> "{}").collect(Collectors.joining(","))));
        assertThat(body.toString().length()).isBetween(250 * 1024, 256 * 1024);
        try (Neighbours others = new Neighbours(system, call(), NEIGHBOUR)) {
            List<Answer> answers = atOnce(
                    8, 64, i -> system.commands().post("/api/commands/submit-application", token, body, Map.of()));
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.status()).isIn(400, 422, 503);
                assertThat(answer.body().path("errors").size()).isLessThanOrEqualTo(100);
            });
            others.wereAnswered("64 bodies of errors, 8 at once, answered " + statuses(answers));
        }
    }

    @Test
    void five_hundred_tokens_of_unknown_keys_to_either_service() throws Exception {
        String[] genuine = system.as(BUSY).token().split("\\.");
        var nothing = JsonMapper.shared().createObjectNode();
        try (Neighbours others = new Neighbours(system, call(), NEIGHBOUR)) {
            List<Answer> answers = atOnce(16, 1000, i -> {
                String unknown = ofKey("unknown-" + i, genuine);
                return i % 2 == 0
                        ? system.queries().get("/api/applications", unknown, Map.of())
                        : system.commands().post("/api/commands/submit-application", unknown, nothing, Map.of());
            });
            assertThat(answers).allMatch(answer -> Set.of(401, 429).contains(answer.status()));
            others.wereAnswered("1000 tokens of unknown keys, answered " + statuses(answers));
        }
    }

    private static String ofKey(String id, String... genuine) {
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8)) + "." + genuine[1] + "."
                + genuine[2];
    }

    private String call() {
        return new StoryCall(system)
                .announce("2026-8%d".formatted(System.nanoTime() % 100_000), 1_000_000)
                .id();
    }

    private String granted(String call) {
        String application = system.as(BUSY)
                .does("submit-application", "%s", StoryCall.application(call, BUSY.organisationNumber(), 100_000))
                .id();
        new StoryCall(system).prepare(application, 100_000);
        String grant = system.as(DISA)
                .does("grant-funds", "%s", StoryCall.grant(application, 100_000))
                .text("grantId");
        system.as(BUSY).does("accept-grant", "{'grantId': '%s'}", grant);
        return grant;
    }

    private static String largestReport(String grant) {
        String line = LARGE_LETTER.repeat(LONGEST_LINE);
        String spent = IntStream.range(0, 100)
                .mapToObj(i -> "{'item': '%s', 'amountSek': 0}".formatted(line))
                .collect(Collectors.joining(","));
        String indicators = IntStream.range(0, 100)
                .mapToObj(i -> "{'area': 'LABOUR_MARKET', 'indicator': '%s', 'unit': '%s', 'baseline': 1, 'outcome': 2}"
                        .formatted(line, line))
                .collect(Collectors.joining(","));
        return """
            {'grantId': '%s', 'kind': 'PROGRESS', 'periodStart': '2026-01-01', 'periodEnd': '%s', 'spent': [%s],
             'summary': '%s', 'goalFulfilment': 'PARTLY', 'indicators': [%s]}\
            """.formatted(
                        grant,
                        LocalDate.now(ZoneId.of("Europe/Stockholm")),
                        spent,
                        LARGE_LETTER.repeat(LONGEST_TEXT),
                        indicators);
    }

    private static Map<Integer, Long> statuses(List<Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
    }

    private static List<Answer> atOnce(int threads, int times, IntFunction<Answer> request) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Answer>> tasks = IntStream.range(0, times)
                    .<Callable<Answer>>mapToObj(i -> () -> request.apply(i))
                    .toList();
            return pool.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }
}
