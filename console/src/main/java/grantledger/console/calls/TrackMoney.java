package grantledger.console.calls;

import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * A track's money, in whole kronor.
 *
 * @param committedSek bound below the ceiling, and {@code courtOrderedSek} what courts bound above it
 * @param grantedSek of its grants in force; empty where the service does not tell
 */
public record TrackMoney(
        String track,
        long budgetSek,
        long committedSek,
        long remainingSek,
        long courtOrderedSek,
        OptionalLong grantedSek) {

    public static List<TrackMoney> of(JsonNode tracks) {
        return tracks.valueStream().map(TrackMoney::ofOne).toList();
    }

    private static TrackMoney ofOne(JsonNode track) {
        return new TrackMoney(
                track.path("track").asString(""),
                track.path("budgetSek").asLong(0),
                track.path("committedSek").asLong(0),
                track.path("remainingSek").asLong(0),
                track.path("courtOrderedSek").asLong(0),
                track.path("grantedAmountSek").isNumber()
                        ? OptionalLong.of(track.path("grantedAmountSek").asLong())
                        : OptionalLong.empty());
    }

    /** How much of the ceiling is bound, in whole hundredths. */
    public long committedPercent() {
        return percent(committedSek);
    }

    /** The same of what was granted; what courts bound may bring it above the ceiling, and the bar then ends there. */
    public long grantedPercent() {
        return percent(grantedSek.orElse(0));
    }

    private long percent(long sum) {
        return budgetSek <= 0 ? 0 : Math.clamp(Math.round(100.0 * sum / budgetSek), 0, 100);
    }
}
