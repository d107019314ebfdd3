package grantledger.console.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A call as it stands in the list of all. */
public record ListedCall(
        String callId,
        String title,
        String diaryNumber,
        String opensAt,
        String closesAt,
        Optional<CallTime> time,
        List<TrackMoney> money,
        StatusCounts counts) {

    static List<ListedCall> of(JsonNode rows, Optional<Instant> at) {
        return rows.valueStream().map(call -> of(at, call)).toList();
    }

    private static ListedCall of(Optional<Instant> at, JsonNode call) {
        return new ListedCall(
                call.path("callId").asString(""),
                call.path("title").asString(""),
                call.path("diaryNumber").asString(""),
                call.path("opensAt").asString(""),
                call.path("closesAt").asString(""),
                CallTime.of(call, at),
                TrackMoney.of(call.path("tracks")),
                StatusCounts.of(call.path("tracks")));
    }
}
