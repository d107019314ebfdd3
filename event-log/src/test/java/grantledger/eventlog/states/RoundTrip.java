package grantledger.eventlog.states;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.deciding.Kind;
import grantledger.events.Event;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a snapshot gives back, held against the state that it was made of. */
public final class RoundTrip {

    private RoundTrip() {}

    /** Folds the events, and compares after each of them; returns the last state. */
    public static <S> S afterEach(Kind<S, ?> kind, List<? extends Event> events) {
        S state = null;
        for (Event event : events) {
            state = kind.after(state, event);
            String json = StateJson.write(state);
            assertThat(StateJson.read(kind, json.getBytes(StandardCharsets.UTF_8)))
                    .as("%s after %s", json, event)
                    .isEqualTo(state);
        }
        return state;
    }
}
