package grantledger.command.application.submitting;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.deciding.History;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.Event;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhenCallCancelledThenDiscontinueApplicationsTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private final WhenCallCancelledThenDiscontinueApplications reaction =
            new WhenCallCancelledThenDiscontinueApplications();

    @Test
    void when_a_call_is_cancelled_then_every_application_that_has_a_number_in_it_is_discontinued() {
        assertThat(reaction.on()).isEqualTo(CallCancelled.class);
        List<Event> past = List.of(
                announced(),
                new DiaryNumberIssued(CALL, FIRST, 1),
                new DiaryNumberIssued(CALL, SECOND, 2),
                new CallCancelled(CALL, "Anslaget drogs in"));
        assertThat(reaction.then(new CallCancelled(CALL, "Anslaget drogs in"), of(past)))
                .containsExactly(
                        new DiscontinueApplication(FIRST, "Anslaget drogs in"),
                        new DiscontinueApplication(SECOND, "Anslaget drogs in"));
    }

    private static History of(List<Event> past) {
        return new History() {
            @Override
            public <T extends Event> Stream<T> of(UUID stream, Class<T> type) {
                return past.stream()
                        .filter(event -> event.stream().equals(stream))
                        .filter(type::isInstance)
                        .map(type::cast);
            }
        };
    }
}
