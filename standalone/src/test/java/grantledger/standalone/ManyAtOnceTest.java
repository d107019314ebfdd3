package grantledger.standalone;

import static grantledger.standalone.identity.Person.DISA;
import static grantledger.standalone.identity.Person.OLLE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.standalone.client.Answer;
import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.identity.Bearer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Two command-services on one log, and many people at once. */
@Tag("system")
@ExtendWith(OneSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyAtOnceTest {
    private static final int DECISIONS = 64;
    private static final int FITTING = 20;
    private static final long GRANT_SEK = 50_000;
    private static final int SUBMISSIONS = 100;

    private final TestSystem system;
    private List<ServiceClient> instances;

    ManyAtOnceTest(TestSystem system) {
        this.system = system;
    }

    @BeforeAll
    void two_command_services() {
        var second = system.local().startAnotherCommandService();
        instances = List.of(system.commands(), new ServiceClient(second.url()));
    }

    @Test
    void of_64_grants_at_once_exactly_those_succeed_that_the_ceiling_holds() throws Exception {
        // The rest of half a grant shows that nobody gets a part of one.
        var call = new StoryCall(system)
                .announce("TEST-CEILING", FITTING * GRANT_SEK + GRANT_SEK / 2)
                .id();
        var applications = recommended(call);
        var answers = atOnce(
                DECISIONS, i -> post(i, "grant-funds", StoryCall.grant(applications.get(i), GRANT_SEK), DISA.bearer()));

        assertThat(answers).extracting(Answer::status).doesNotContain(500);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(FITTING);
        assertThat(answers)
                .filteredOn(Answer::isRefusal)
                .hasSize(DECISIONS - FITTING)
                .allSatisfy(answer -> assertThat(answer.text("rule")).isEqualTo("budget-ceiling"));
        answers.forEach(answer -> system.reached(answer.position()));
        var track = system.as(OLLE).reads("/api/calls/%s", call).at("/tracks/0");
        assertThat(track.path("committedSek").asLong()).isEqualTo(FITTING * GRANT_SEK);
        assertThat(system.as(OLLE)
                        .reads("/api/grants?callId=%s", call)
                        .path("total")
                        .asInt())
                .isEqualTo(FITTING);
        assertThat(diaryNumbers(call))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, DECISIONS)
                        .mapToObj(n -> "TEST-CEILING/" + n)
                        .toList());
    }

    @Test
    void of_100_submissions_at_once_by_one_applicant_one_is_the_application() throws Exception {
        var call = new StoryCall(system).announce("TEST-ONE", 1_000_000).id();
        var body = StoryCall.application(call, number(1), GRANT_SEK);
        var answers = atOnce(SUBMISSIONS, i -> post(i, "submit-application", body, OLLE.bearer()));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(SUBMISSIONS - 1)
                .allSatisfy(
                        answer -> assertThat(answer.text("rule")).isEqualTo("one-application-per-applicant-and-call"));
        answers.forEach(answer -> system.reached(answer.position()));
        assertThat(system.as(OLLE)
                        .reads("/api/applications?callId=%s", call)
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(system.log().holes()).isEmpty();
    }

    private List<String> recommended(String call) throws Exception {
        var submitted = atOnce(
                DECISIONS,
                i -> post(
                        i,
                        "submit-application",
                        StoryCall.application(call, number(i), GRANT_SEK),
                        Bearer.of(Set.of(Role.APPLICANT), number(i))));
        assertThat(submitted).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        var applications = submitted.stream().map(Answer::id).toList();
        applications.forEach(application -> new StoryCall(system).prepare(application, GRANT_SEK));
        return applications;
    }

    private List<String> diaryNumbers(String call) {
        return Eventually.see(
                () -> system.as(OLLE)
                        .reads("/api/applications?callId=%s&size=500", call)
                        .path("rows")
                        .findValuesAsString("diaryNumber"),
                numbers -> numbers.size() == DECISIONS && !numbers.contains(null) && !numbers.contains(""));
    }

    private Answer post(int i, String command, String json, Bearer person) {
        return instances
                .get(i % instances.size())
                .post(
                        "/api/commands/" + command,
                        system.as(person).token(),
                        JsonMapper.shared().readTree(json.replace('\'', '"')),
                        Map.of());
    }

    /** A synthetic organisation number with a valid check digit. */
    private static String number(int i) {
        var digits = "999902%03d".formatted(i);
        int sum = 0;
        for (int d = 0; d < digits.length(); d++) {
            int product = (digits.charAt(d) - '0') * (d % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return "999902-%03d%d".formatted(i, (10 - sum % 10) % 10);
    }

    private interface Numbered {
        Answer run(int i);
    }

    private static List<Answer> atOnce(int many, Numbered task) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                Callable<Answer> call = () -> {
                    start.await();
                    return task.run(number);
                };
                running.add(threads.submit(call));
            }
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (var answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
