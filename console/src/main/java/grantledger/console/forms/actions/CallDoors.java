package grantledger.console.forms.actions;

import static grantledger.console.forms.actions.Door.rule;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Commands about a call. */
final class CallDoors {
    private CallDoors() {}

    static List<Door> of(JsonNode call, Instant now) {
        var stands = rule("call-not-cancelled", !call.hasNonNull("cancelledBecause"));
        return List.of(
                Door.to("submit-application", stands, rule("call-is-open", hasOpened(call, now))),
                Door.to("amend-call", stands),
                Door.to(
                        "cancel-call",
                        stands,
                        rule(
                                "cancelled-before-first-decision",
                                !call.path("decisionsBegan").asBoolean(false))));
    }

    /** What came on paper in time is entered after the call has closed, too, and what came late is entered as late. */
    private static boolean hasOpened(JsonNode call, Instant now) {
        var opensAt = call.path("opensAt").asString("");
        return opensAt.isEmpty() || !OffsetDateTime.parse(opensAt).toInstant().isAfter(now);
    }
}
