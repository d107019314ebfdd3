package grantledger.standalone.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.StoryCall;
import grantledger.standalone.TestSystem;
import grantledger.standalone.client.Answer;
import grantledger.standalone.identity.Bearer;
import grantledger.standalone.identity.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People who go on with their work meanwhile: one reads an application, one looks a command over. */
final class Neighbours implements AutoCloseable {

    private static final long MILLISECONDS_BETWEEN = 50;
    private static final int AT_WORK_BEFORE = 40;

    /** How long somebody waited for what, and how far the pressure had come when they asked. */
    private record Waited(String what, long asked, long milliseconds) {}

    private final TestSystem system;
    private final List<Waited> waited = Collections.synchronizedList(new ArrayList<>());
    private final List<String> unanswered = Collections.synchronizedList(new ArrayList<>());
    private final List<CompletableFuture<Void>> working;
    private volatile long begun = System.nanoTime();
    private volatile boolean home;

    /** @param applicant whose application they read */
    Neighbours(TestSystem system, String call, Bearer applicant) {
        this.system = system;
        String submission = StoryCall.application(call, applicant.organisationNumber(), 100_000);
        String application = system.as(applicant)
                .does("submit-application", "%s", submission)
                .id();
        JsonNode command = JsonMapper.shared()
                .readTree(StoryCall.assignment(application, "neighbour").replace('\'', '"'));
        system.as(Person.OLLE).reads("/api/applications/%s", application);
        String officer = system.as(Person.OLLE).token();
        this.working = List.of(
                goOn("a read", () -> system.queries().get("/api/applications/" + application, officer, Map.of())),
                goOn(
                        "a command",
                        () -> system.commands()
                                .post("/api/commands/assign-assessor", officer, command, Map.of("Dry-Run", "true"))));
        while (waited.size() < AT_WORK_BEFORE) {
            pause();
        }
        waited.clear();
        begun = System.nanoTime();
    }

    private CompletableFuture<Void> goOn(String what, Supplier<Answer> work) {
        return CompletableFuture.runAsync(
                () -> {
                    while (!home) {
                        long asked = System.nanoTime();
                        Answer answer = work.get();
                        long millis = (System.nanoTime() - asked) / 1_000_000;
                        waited.add(new Waited(what, (asked - begun) / 1_000_000, millis));
                        if (answer.status() != 200) {
                            unanswered.add(answer.status() + " " + answer.body());
                        }
                        pause();
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Prints how long they waited; that they were answered is asserted. */
    void wereAnswered(String beside) {
        close();
        List<Waited> sorted = waited.stream()
                .sorted(Comparator.comparingLong(Waited::milliseconds))
                .toList();
        Waited longest = sorted.getLast();
        System.out.printf(
                "Beside %s: %d requests of others, median %d ms, 99 of 100 within %d ms, longest %d ms (%s, %d ms"
                        + " after the first)%n",
                beside,
                sorted.size(),
                sorted.get(sorted.size() / 2).milliseconds(),
                sorted.get((int) (sorted.size() * 0.99)).milliseconds(),
                longest.milliseconds(),
                longest.what(),
                longest.asked());
        assertThat(unanswered).isEmpty();
        system.assertReady();
    }

    @Override
    public void close() {
        home = true;
        working.forEach(CompletableFuture::join);
    }
}
