package grantledger.query.call.questions;

import grantledger.events.Track;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each call's grants are worth now, per track that has any. */
final class GrantedSums {

    private GrantedSums() {}

    static Map<UUID, Map<Track, Long>> of(List<UUID> calls, JdbcClient database) {
        Map<UUID, Map<Track, Long>> sums = new HashMap<>();
        calls.forEach(call -> sums.put(call, new EnumMap<>(Track.class)));
        database.sql("select call_id, track, sum(amount_sek) from view_grant where call_id = any (?)"
                        + " group by call_id, track")
                .param(calls.toArray(UUID[]::new))
                .query(row -> {
                    sums.get(row.getObject(1, UUID.class)).put(Track.valueOf(row.getString(2)), row.getLong(3));
                });
        return sums;
    }
}
