package grantledger.command.handling;

import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SYSTEM;

import grantledger.command.deciding.GeneralRule;
import grantledger.command.handling.Draws.Draw;
import grantledger.eventlog.states.StreamKinds;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.Event;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomOfStreamsTest {

    private static final int MOST = 2_000;
    private static final UUID STREAM = new UUID(0, 7);
    private static final UUID SOMEBODY = new UUID(0, 8);

    @Test
    void people_fill_a_stream_to_its_last_event() {
        drawn(MOST - 1).when(OFFICER, Draw.goingOn(STREAM, SOMEBODY)).then(issued(SOMEBODY, MOST));
    }

    @Test
    void people_add_nothing_to_a_stream_that_is_full() {
        drawn(MOST).when(OFFICER, Draw.goingOn(STREAM, SOMEBODY)).refusedBy(GeneralRule.STREAM_HAS_ROOM);
    }

    @Test
    void what_follows_by_itself_still_does() {
        drawn(MOST).when(SYSTEM, Draw.goingOn(STREAM, SOMEBODY)).then(issued(SOMEBODY, MOST + 1));
    }

    private static Rulebook drawn(int times) {
        return Rulebook.of(new StreamKinds(Event.CODEC, List.of(Draws.KIND)))
                .given(IntStream.rangeClosed(1, times)
                        .mapToObj(i -> issued(new UUID(1, i), i))
                        .toArray(Event[]::new));
    }

    private static DiaryNumberIssued issued(UUID to, int number) {
        return new DiaryNumberIssued(STREAM, to, number);
    }
}
