package grantledger.command.handling;

import static grantledger.command.handling.People.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Refused;
import grantledger.command.deciding.Rule;
import grantledger.command.handling.Draws.Draw;
import grantledger.command.handling.Draws.DrawRule;
import grantledger.eventlog.states.States;
import grantledger.eventlog.states.StreamKinds;
import grantledger.events.Event;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The log's database is put back to an earlier moment, or a standby takes over that lacks the last events, while an
 * instance still remembers what is lost.
 */
@Tag("server")
class RewrittenHistoryTest {

    private static final UUID STREAM = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID LOST = UUID.randomUUID();
    private static final UUID INSTEAD = UUID.randomUUID();
    private static final UUID NEXT = UUID.randomUUID();

    private final Instances instances = new Instances(new StreamKinds(Event.CODEC, List.of(Draws.KIND)));
    private final States remembered = instances.states();
    private final CommandGate living = instances.another(remembered);

    @BeforeEach
    void draw() {
        decide(living, Draw.beginning(STREAM, FIRST));
        drawFor(living, LOST);
    }

    private static void drawFor(CommandGate gate, UUID somebody) {
        decide(gate, Draw.goingOn(STREAM, somebody));
    }

    private static void decide(CommandGate gate, Draw draw) {
        gate.decide(draw, OFFICER, null, null);
    }

    private void goOnAnotherWay() {
        instances.loseEventsAfter(1);
        drawFor(instances.another(), INSTEAD);
    }

    @AfterEach
    void close() {
        instances.close();
    }

    private static void assertRefused(Rule rule, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
    }

    private void assertDrawn(UUID... forWhom) {
        assertThat(drawn(remembered)).containsExactly(forWhom);
        assertThat(drawn(instances.states())).containsExactly(forWhom);
        assertThat(instances.reader().lastPosition()).isEqualTo(forWhom.length);
    }

    private static List<UUID> drawn(States states) {
        return states.find(Draws.KIND, STREAM).orElseThrow().state().drawnFor();
    }

    @Test
    void an_instance_goes_on_from_what_the_log_has_and_not_from_what_it_remembers() {
        goOnAnotherWay();
        drawFor(living, NEXT);
        assertDrawn(FIRST, INSTEAD, NEXT);
    }

    @Test
    void it_does_not_allow_what_only_the_lost_history_allowed() {
        goOnAnotherWay();
        assertRefused(DrawRule.DRAWN_ONCE, () -> drawFor(living, INSTEAD));
        assertDrawn(FIRST, INSTEAD);
    }

    @Test
    void it_does_not_refuse_because_of_what_is_lost() {
        goOnAnotherWay();
        drawFor(living, LOST);
        assertDrawn(FIRST, INSTEAD, LOST);
    }

    @Test
    void it_does_not_leave_a_hole_where_the_log_has_become_shorter() {
        instances.loseEventsAfter(1);
        drawFor(living, NEXT);
        assertDrawn(FIRST, NEXT);
    }

    @Test
    void it_does_not_go_on_with_a_stream_that_is_lost_altogether() {
        instances.loseEventsAfter(0);
        assertRefused(GeneralRule.STREAM_EXISTS, () -> drawFor(living, NEXT));
        assertThat(instances.reader().lastPosition()).isZero();
    }
}
