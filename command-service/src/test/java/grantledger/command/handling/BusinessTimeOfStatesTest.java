package grantledger.command.handling;

import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.at;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.handling.Draws.Draw;
import grantledger.eventlog.states.States;
import grantledger.eventlog.states.StreamKinds;
import grantledger.eventlog.states.Versioned;
import grantledger.events.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A state that remembers when things happened is the same however it came to be. */
@Tag("server")
class BusinessTimeOfStatesTest {

    private static final UUID STREAM = UUID.randomUUID();
    private static final int DRAWS = 18;
    private static final Instant IMPORTED = Instant.parse("2018-04-25T10:11:12.123456Z");
    private static final Duration BELOW_WHAT_THE_LOG_KEEPS = Duration.ofNanos(789);

    private static final Instances INSTANCES = new Instances(new StreamKinds(Event.CODEC, List.of(Draws.KIND)));
    private static final States HERE = INSTANCES.states();
    private static final States BEHIND = INSTANCES.states();

    @BeforeAll
    static void draw() {
        CommandGate gate = INSTANCES.another(HERE);
        for (int number = 0; number < DRAWS; number++) {
            UUID somebody = UUID.randomUUID();
            Draw draw = number == 0 ? Draw.beginning(STREAM, somebody) : Draw.goingOn(STREAM, somebody);
            gate.decide(draw, at(time(number).plus(BELOW_WHAT_THE_LOG_KEEPS), OFFICER), null, null);
            if (number == 0) {
                BEHIND.find(STREAM);
            }
        }
        INSTANCES.settle();
    }

    @AfterAll
    static void close() {
        INSTANCES.close();
    }

    private static Instant time(int number) {
        return IMPORTED.plus(Duration.ofDays(number));
    }

    private static Versioned<Draws> known(States states) {
        return states.find(Draws.KIND, STREAM).orElseThrow();
    }

    private static void assertIsAsEver(Versioned<Draws> found) {
        assertThat(found.version()).isEqualTo(DRAWS);
        assertThat(found.state().times())
                .isEqualTo(IntStream.range(0, DRAWS)
                        .mapToObj(BusinessTimeOfStatesTest::time)
                        .toList());
        assertThat(found).isEqualTo(known(HERE));
    }

    @Test
    void after_the_commands_that_made_it() {
        assertIsAsEver(known(HERE));
    }

    @Test
    void caught_up() {
        assertThat(BEHIND.catchUp(STREAM)).isTrue();
        assertIsAsEver(known(BEHIND));
    }

    @Test
    void from_a_snapshot_and_from_all_events() {
        JdbcClient sql = JdbcClient.create(INSTANCES.database());
        assertThat(sql.sql("select version from snapshot where stream_id = ?")
                        .param(STREAM)
                        .query(Long.class)
                        .single())
                .isEqualTo(16);
        assertIsAsEver(known(INSTANCES.states()));
        sql.sql("update snapshot set written_by = ''").update();
        assertIsAsEver(known(INSTANCES.states()));
    }
}
