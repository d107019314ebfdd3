package grantledger.standalone.oldlog;

import static grantledger.standalone.identity.Person.ADA;
import static grantledger.standalone.identity.Person.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.Eventually;
import grantledger.standalone.TestSystem;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A log that commit 5f06ca7 wrote, read by this version. What was answered then is answered now, but for what a list names. */
@Tag("system")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OldLogTest {
    private final OldLog old = new OldLog("5f06ca7");
    private final Since since = Since.of("5f06ca7");
    private TestSystem system;
    private LogRows log;
    private Requests requests;
    private Comparison comparison;

    @BeforeAll
    void the_old_rows_are_put_into_a_new_log_and_read() throws SQLException {
        system = TestSystem.start();
        log = new LogRows(system.local().stores());
        requests = new Requests(system);
        comparison = new Comparison(requests, since);
        try (var connection = log.connection()) {
            old.putInto(connection);
        }
        var readAfter = Map.of("Read-After", String.valueOf(old.size()));
        Eventually.see(
                () -> requests.read("/api/calls", ANNA.bearer(), readAfter).status(), status -> status == 200);
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    @Order(1)
    void every_answer_is_the_one_that_was_given_then() {
        assertThat(old.readings()).hasSizeGreaterThan(1_000);
        assertThat(comparison.readAgain(old.readings())).isEmpty();
    }

    @Test
    @Order(2)
    void a_rebuild_from_position_1_changes_no_answer() {
        assertThat(requests.rebuild(ADA.bearer()).status()).isEqualTo(202);
        var ended = Eventually.see(
                this::rebuild, rebuild -> !rebuild.path("state").asString().equals("RUNNING"));
        assertThat(ended.path("state").asString()).as("%s", ended).isEqualTo("DONE");
        assertThat(comparison.readAgain(old.readings())).isEmpty();
    }

    @Test
    @Order(3)
    void only_what_was_not_awaited_then_follows_by_itself() {
        Eventually.see(
                () -> log.found(
                        "select position from reaction_place order by epoch desc, seq desc limit 1",
                        row -> row.getLong(1)),
                List.of(system.log().size())::equals);
        assertThat(log.found(
                        "select type from event where position > " + old.size() + " order by position",
                        row -> row.getString(1)))
                .as("applications of a call that had been cancelled")
                .containsExactly("ApplicationDiscontinued", "ApplicationDiscontinued");
    }

    @Test
    @Order(4)
    void a_command_sent_again_with_its_key_gets_its_first_answer() {
        long before = system.log().size();
        assertThat(comparison.sent(old.sentAgain())).isEmpty();
        assertThat(system.log().size()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void the_next_application_gets_the_next_diary_number() {
        var submission = old.nextSubmission();
        var answer = requests.command("submit-application", submission.sender(), Map.of(), submission.body());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        var last = log.found(
                        "select payload ->> 'number' from event where type = 'DiaryNumberIssued' and stream_id = '"
                                + submission.body().path("callId").asString() + "' and position <= " + old.size()
                                + " order by position desc limit 1",
                        row -> row.getInt(1))
                .getFirst();
        var numbers = Eventually.see(
                () -> log.found(
                        "select payload ->> 'diaryNumber' from event where type = 'ApplicationRegistered'"
                                + " and position > " + old.size(),
                        row -> row.getString(1)),
                found -> !found.isEmpty());
        assertThat(numbers).singleElement().asString().endsWith("/" + (last + 1));
    }

    @Test
    @Order(7)
    void every_row_old_and_new_fits_the_hash_beside_it() {
        var rows = log.found(
                "select *, encode(leaf_hash, 'hex') as beside from event order by position",
                row -> new LeafHash(row)
                                .of(row.getLong("position") <= old.size() ? 1 : 2)
                                .equals(row.getString("beside"))
                        ? ""
                        : "%d %s".formatted(row.getLong("position"), row.getString("type")));
        assertThat(rows).hasSizeGreaterThan((int) old.size());
        assertThat(rows.stream().filter(row -> !row.isEmpty())).isEmpty();
        assertThat(system.log().holes()).isEmpty();
    }

    @Test
    @Order(8)
    void whatever_is_answered_otherwise_on_purpose_is_so() {
        assertThat(since.outOfDate()).isEmpty();
    }

    private JsonNode rebuild() {
        return requests.read("/api/status", ADA.bearer(), Map.of()).body().path("rebuild");
    }
}
