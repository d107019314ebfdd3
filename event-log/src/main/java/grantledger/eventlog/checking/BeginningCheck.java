package grantledger.eventlog.checking;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.Json;
import grantledger.format.notes.VerifierKey;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/** Judges how origins follow one another: each but the first begins with the last checkpoint of the one before it. */
record BeginningCheck(List<VerifierKey> keys, Consumer<Difference> findings) {

    /** What the first leaf of an origin says, as canonical JSON. */
    private record Beginning(String checkpoint, String origin, int v) {}

    void check(List<Origin> origins) {
        for (int i = 0; i < origins.size(); i++) {
            Origin origin = origins.get(i);
            if (origin.number() != i + 1) {
                tell(origin, "it is number " + (i + 1));
            }
            if (i > 0) {
                check(origin, origins.get(i - 1));
            }
        }
    }

    private void check(Origin origin, Origin before) {
        try {
            Beginning beginning = Json.mapper().readValue(origin.began(), Beginning.class);
            if (!Arrays.equals(Json.mapper().writeValueAsBytes(beginning), origin.began())
                    || !origin.name().equals(beginning.origin())
                    || beginning.v() != 1
                    || beginning.checkpoint() == null) {
                tell(origin, "it does not begin as an origin does");
            } else {
                new NoteCheck(keys, false)
                        .check(beginning.checkpoint().getBytes(UTF_8), before.name(), what -> tell(origin, what));
            }
        } catch (JacksonException unfit) {
            tell(origin, "it begins with " + unfit.getOriginalMessage());
        }
    }

    private void tell(Origin origin, String what) {
        findings.accept(new Difference("origin " + origin.number(), 1, 0, what));
    }
}
