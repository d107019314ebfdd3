package grantledger.command.handling;

import static grantledger.command.handling.Draws.BARRED;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.applicant;

import grantledger.command.deciding.GeneralRule;
import grantledger.command.handling.Draws.Draw;
import grantledger.command.handling.Draws.DrawRule;
import grantledger.eventlog.states.StreamKinds;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.Event;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told first when a command meets more than one rule: scope, person, version, state. */
class OrderOfRefusalsTest {

    private static final UUID STREAM = new UUID(0, 7);
    private static final UUID SOMEBODY = new UUID(0, 8);
    private static final long STALE = 17;
    private static final Draw AGAIN = Draw.goingOn(STREAM, SOMEBODY);

    private final Rulebook draws = Rulebook.of(new StreamKinds(Event.CODEC, List.of(Draws.KIND)));
    private final Rulebook drawn = draws.given(new DiaryNumberIssued(STREAM, SOMEBODY, 1));

    @Test
    void whoever_does_not_see_the_stream_does_not_learn_that_they_are_barred() {
        drawn.when(applicant(BARRED.person(), null), STALE, AGAIN).refusedBy(GeneralRule.STREAM_EXISTS);
    }

    @Test
    void whoever_is_barred_does_not_learn_how_the_stream_stands() {
        drawn.when(BARRED, STALE, AGAIN).refusedBy(DrawRule.NOT_BARRED);
    }

    @Test
    void whoever_saw_another_version_is_told_so_before_the_state_is_asked() {
        drawn.when(OFFICER, STALE, AGAIN).refusedBy(GeneralRule.VERSION_MATCHES);
    }

    @Test
    void the_state_comes_last() {
        drawn.when(OFFICER, 1L, AGAIN).refusedBy(DrawRule.DRAWN_ONCE);
    }

    @Test
    void whoever_is_barred_does_not_begin_a_stream_either() {
        Rulebook.of(new StreamKinds(Event.CODEC, List.of(Draws.KIND)))
                .when(BARRED, Draw.beginning(STREAM, SOMEBODY))
                .refusedBy(DrawRule.NOT_BARRED);
    }

    @Test
    void whoever_is_barred_does_not_go_on_with_one() {
        drawn.when(BARRED, STALE, Draw.beginningOrGoingOn(STREAM, SOMEBODY)).refusedBy(DrawRule.NOT_BARRED);
    }
}
