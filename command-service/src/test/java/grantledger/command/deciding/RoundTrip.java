package grantledger.command.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.handling.People;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.Event;
import java.util.List;

/** What a snapshot gives back, held against the state that it was made of. */
public final class RoundTrip {

    private RoundTrip() {}

    /** Folds the events, and compares after each of them; returns the last state. */
    public static <S> S afterEach(StreamKind<S, ?> kind, List<? extends Event> events) {
        S state = null;
        for (Event event : events) {
            state = kind.after(state, event, People.NOW);
            String json = kind.json().writeValueAsString(state);
            assertThat(kind.json().readValue(json, kind.state()))
                    .as("%s after %s", json, event)
                    .isEqualTo(state);
        }
        return state;
    }
}
