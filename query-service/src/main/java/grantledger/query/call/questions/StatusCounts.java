package grantledger.query.call.questions;

import grantledger.events.Track;
import grantledger.query.application.view.ApplicationStatus;
import grantledger.query.identity.Sight;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many applications of each call and track have each status that the reader is shown, zeros included. */
final class StatusCounts {

    private StatusCounts() {}

    static Map<UUID, Map<Track, Map<ApplicationStatus, Long>>> of(List<UUID> calls, Sight sight, JdbcClient database) {
        Map<UUID, Map<Track, Map<ApplicationStatus, Long>>> counts = new HashMap<>();
        calls.forEach(call -> counts.put(call, zeros(sight.seesAll())));
        database.sql("select call_id, track, status, count(*) from view_application where call_id = any (?)"
                        + " group by call_id, track, status")
                .param(calls.toArray(UUID[]::new))
                .query(row -> {
                    counts.get(row.getObject(1, UUID.class))
                            .get(Track.valueOf(row.getString(2)))
                            .merge(shown(row.getString(3), sight), row.getLong(4), Long::sum);
                });
        return counts;
    }

    private static ApplicationStatus shown(String status, Sight sight) {
        ApplicationStatus counted = ApplicationStatus.valueOf(status);
        return sight.seesAll() ? counted : counted.shownToApplicants();
    }

    private static Map<Track, Map<ApplicationStatus, Long>> zeros(boolean all) {
        Map<Track, Map<ApplicationStatus, Long>> zeros = new EnumMap<>(Track.class);
        Arrays.stream(Track.values())
                .forEach(track -> zeros.put(
                        track,
                        Arrays.stream(ApplicationStatus.values())
                                .filter(status ->
                                        all ? status != ApplicationStatus.UNDER_ASSESSMENT : !status.isHidden())
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        _ -> 0L,
                                        Long::sum,
                                        () -> new EnumMap<>(ApplicationStatus.class)))));
        return zeros;
    }
}
