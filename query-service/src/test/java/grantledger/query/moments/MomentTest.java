package grantledger.query.moments;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.AssessorUnassigned;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Service.Call;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lists, exports and single reads as of a moment of the log; every event is delivered twice. */
@Tag("server")
class MomentTest {

    private static final String CSV = "text/csv";

    /** A read, as somebody in some form. */
    private record Read(String path, String subject, String role, String accept) {

        Call at(String moment) {
            String asked = moment.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + moment;
            return SERVICE.get("%s", asked).as(subject, role).header("Accept", accept);
        }
    }

    @Test
    void are_what_they_were_when_it_was_the_last() {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        Lives lives = new Lives(RELAY, chance, 5);
        List<Read> reads = reads(lives);
        Map<Long, Map<Read, String>> seen = new LinkedHashMap<>();
        while (lives.goOn()) {
            if (chance.nextInt(14) == 0) {
                seen.put(RELAY.position(), answers(reads, ""));
            }
        }
        seen.put(RELAY.position(), answers(reads, ""));
        seen.forEach((position, then) -> {
            Map<Read, String> now = answers(reads, "position=" + position);
            then.forEach((read, answer) -> assertThat(now.get(read))
                    .as("%s at %d, seed %d", read, position, seed)
                    .isEqualTo(answer));
        });
        assertThat(SERVICE.database()
                        .sql("select nspname from pg_namespace where starts_with(nspname, 'moment')")
                        .query(String.class)
                        .list())
                .as("what is left")
                .isEmpty();
    }

    private static Map<Read, String> answers(List<Read> reads, String moment) {
        Map<Read, String> answers = new LinkedHashMap<>();
        reads.forEach(read -> {
            HttpResponse<String> answer =
                    read.at(moment).after(RELAY.position()).answer();
            answers.put(read, answer.statusCode() + " " + answer.body());
        });
        return answers;
    }

    private static List<Read> reads(Lives lives) {
        List<Read> reads = new ArrayList<>();
        for (String path : List.of(
                "/api/calls?size=500",
                "/api/calls/" + lives.call + "/ranking",
                "/api/calls/" + lives.call + "/distribution",
                "/api/applications?sort=applicant&callId=" + lives.call,
                "/api/applications?q=kommun&sort=-score&size=2&callId=" + lives.call,
                "/api/decisions?callId=" + lives.call,
                "/api/grants?callId=" + lives.call,
                "/api/grants?q=ale&status=ACTIVE&callId=" + lives.call,
                "/api/applications?awaits=decision&callId=" + lives.call,
                "/api/grants?awaits=acceptance&callId=" + lives.call,
                "/api/payments?callId=" + lives.call,
                "/api/reports?state=due&callId=" + lives.call,
                "/api/outcomes?callId=" + lives.call)) {
            reads.add(new Read(path, "olle", "OFFICER", "application/json"));
            reads.add(new Read(path, "rita", "REPORTER", CSV));
        }
        for (String list : List.of("applications", "grants", "decisions", "payments", "reports", "outcomes")) {
            String path = "/api/" + list + "?callId=" + lives.call;
            reads.add(new Read(path, "anna", "ASSESSOR", "application/json"));
            reads.add(new Read(path, "applicant-999901-0012", "APPLICANT", "application/json"));
        }
        reads.add(json("/api/calls/" + lives.call));
        reads.add(json("/api/applications/" + lives.applications.getFirst()));
        lives.grants.stream().limit(1).forEach(grant -> {
            reads.add(json("/api/grants/" + grant));
            reads.add(json("/api/grants/" + grant + "/money"));
        });
        return reads;
    }

    private static Read json(String path) {
        return new Read(path, "olle", "OFFICER", "application/json");
    }

    @Test
    void are_a_walk_that_loses_and_doubles_nothing_whatever_is_written() throws InterruptedException {
        UUID call = UUID.randomUUID();
        List<UUID> applications = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            applications.add(apply(call, i));
        }
        long position = RELAY.position();
        String list = "/api/applications?sort=-requestedAmountSek&callId=%s&position=%d".formatted(call, position);
        List<String> whole = ids(SERVICE.get(list).ok());
        AtomicBoolean done = new AtomicBoolean();
        Thread writing = Thread.ofVirtual().start(() -> {
            for (int i = 0; !done.get(); i++) {
                apply(call, i);
                if (i < applications.size()) {
                    UUID one = applications.get(i);
                    RELAY.send(one, new ApplicationWithdrawn(one, "Ändrade planer"));
                }
            }
        });
        List<String> byNumber = new ArrayList<>();
        List<String> byNext = new ArrayList<>();
        String next = "";
        for (int page = 0; page < 5; page++) {
            byNumber.addAll(ids(SERVICE.get("%s&size=2&page=%d", list, page).ok()));
            JsonNode after = SERVICE.get("%s&size=2%s", list, next).ok();
            byNext.addAll(ids(after));
            assertThat(after.at("/total").intValue()).isEqualTo(9);
            next = "&after=" + after.at("/next").stringValue("");
        }
        done.set(true);
        writing.join();

        assertThat(whole).hasSize(9);
        assertThat(byNumber).isEqualTo(whole);
        assertThat(byNext).isEqualTo(whole);
        assertThat(SERVICE.get("/api/applications?status=WITHDRAWN&callId=%s", call)
                        .after(RELAY.position())
                        .ok()
                        .at("/total")
                        .intValue())
                .isPositive();
    }

    private static UUID apply(UUID call, long requestedSek) {
        UUID id = UUID.randomUUID();
        RELAY.send(id, Given.submitted(id, call, Given.ALE, requestedSek));
        return id;
    }

    private static List<String> ids(JsonNode list) {
        return list.at("/rows")
                .valueStream()
                .map(row -> row.at("/applicationId").stringValue())
                .toList();
    }

    @Test
    void are_named_by_the_time_at_which_the_log_recorded_it_and_say_their_position() {
        UUID call = UUID.randomUUID();
        apply(call, 1);
        long first = RELAY.position();
        apply(call, 2);
        String list = "/api/applications?callId=" + call;

        assertThat(total(list, "asOf=" + Relay.recordedAt(first))).isEqualTo(1);
        HttpResponse<String> answer = SERVICE.get(
                        "%s&asOf=%s", list, Relay.recordedAt(first).plusSeconds(59))
                .after(RELAY.position())
                .answer();
        assertThat(answer.headers().firstValue("As-Of-Position")).hasValue(String.valueOf(first));
        assertThat(total(list, "asOf=2199-01-01T00:00:00Z")).isEqualTo(2);
        assertThat(total(list, "asOf=2019-12-31")).isZero();
        assertThat(SERVICE.get("%s", list).answer().headers().firstValue("As-Of-Position"))
                .isEmpty();
    }

    @Test
    void at_the_beginning_are_of_nothing() {
        UUID call = UUID.randomUUID();
        RELAY.send(call, Given.announced(call, 1));
        apply(call, 1);
        for (String list : List.of("calls", "applications", "decisions", "grants", "payments", "reports", "outcomes")) {
            assertThat(total("/api/" + list + "?size=1", "position=0")).as(list).isZero();
        }
        assertThat(SERVICE.get("/api/calls/%s?position=0", call).status()).isEqualTo(404);
        assertThat(SERVICE.get("/api/calls/%s/distribution?position=0", call).status())
                .isEqualTo(404);
    }

    @Test
    void are_waited_for_until_they_are_visible_and_otherwise_refused() {
        UUID call = UUID.randomUUID();
        long next = RELAY.position() + 1;
        Thread later = Thread.ofVirtual().start(() -> apply(call, 1));
        assertThat(SERVICE.get("/api/applications?callId=%s&position=%d", call, next)
                        .ok()
                        .at("/total")
                        .intValue())
                .isEqualTo(1);
        assertThat(later.isAlive()).isFalse();

        HttpResponse<String> beyond =
                SERVICE.get("/api/applications?position=%d", 2_000_000).answer();
        assertThat(beyond.statusCode()).isEqualTo(503);
        assertThat(beyond.body()).contains("\"rule\":\"read-after\"");
    }

    @Test
    void that_are_malformed_or_two_are_refused() {
        refused("position=1&asOf=2020-03-19", "asOf");
        refused("position=-1", "position");
        refused("position=soon", "position");
        refused("position=", "position");
        refused("position=1&position=2", "position");
        refused("asOf=soon", "asOf");
        refused("asOf=2020-03-19T12:00:00", "asOf");
        refused("asOf=%2B99999-03-19T12:00:00Z", "asOf");
        assertThat(SERVICE.get("/api/status?position=1").body().at("/detail").stringValue())
                .contains("is not a parameter here");
    }

    private static void refused(String query, String field) {
        JsonNode problem = SERVICE.get("/api/grants?%s", query).body();
        assertThat(problem.at("/status").intValue()).as(query + problem).isEqualTo(400);
        assertThat(problem.at("/errors/0/field").stringValue()).isEqualTo(field);
    }

    @Test
    void show_an_assessor_what_was_assigned_then_and_still_is() {
        UUID call = UUID.randomUUID();
        UUID kept = apply(call, 1);
        UUID lost = apply(call, 2);
        RELAY.send(kept, new AssessorAssigned(kept, "vera"));
        RELAY.send(lost, new AssessorAssigned(lost, "vera"));
        long both = RELAY.position();
        RELAY.send(lost, new AssessorUnassigned(lost, "vera", "Vän"));

        String list = "/api/applications?callId=%s&position=%d";
        assertThat(ids(SERVICE.get(list, call, both)
                        .as("vera", "ASSESSOR")
                        .after(RELAY.position())
                        .ok()))
                .containsExactly(kept.toString());
        assertThat(ids(SERVICE.get(list, call, both - 2).as("vera", "ASSESSOR").ok()))
                .as("before it was assigned")
                .isEmpty();
        assertThat(SERVICE.get("/api/applications/%s?position=%d", lost, both)
                        .as("vera", "ASSESSOR")
                        .status())
                .isEqualTo(404);
    }

    private static int total(String list, String moment) {
        return SERVICE.get("%s&%s", list, moment)
                .after(RELAY.position())
                .ok()
                .at("/total")
                .intValue();
    }
}
