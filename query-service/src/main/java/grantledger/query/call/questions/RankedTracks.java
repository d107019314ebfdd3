package grantledger.query.call.questions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import grantledger.events.Track;
import grantledger.query.call.ranking.Contender;
import grantledger.query.call.ranking.Ranking;
import grantledger.query.identity.Sight;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The applications of a track in the order of their ranking, at hand for as long as nothing in their call has changed.
 * Whatever changes a place in a ranking adds a row to the standings, and none is ever removed, so their number tells.
 */
@Component
class RankedTracks {

    /** Of all tracks together: some 200 bytes each. */
    private static final int MOST = 100_000;

    /** The standings of a call: in which table, and how many. */
    private record Edition(long table, long standings) {}

    private record Asked(UUID callId, Track track) {}

    private record Ordered(Ranking.Basis basis, Ranking.Order order) {}

    /** @param last the order that was asked for last */
    private record Held(Edition edition, List<Contender> contenders, AtomicReference<Ordered> last) {

        /** Of two who ask at once, both may put it in order. */
        Ranking.Order order(Ranking ranking, Track track) {
            Ranking.Basis basis = ranking.basis(track);
            Ordered ordered = last.get();
            if (ordered == null || !ordered.basis.equals(basis)) {
                ordered = new Ordered(basis, ranking.order(track, contenders));
                last.set(ordered);
            }
            return ordered.order;
        }
    }

    private static final String EDITION = """
        select 'view_application_standing'::regclass::oid::bigint,
               (select count(*) from view_application_standing where call_id = ?)\
        """;

    private static final String LASTING = """
        select %s from view_application_standing where call_id = ? and track = ? and until = %d\
        """.formatted(Contenders.COLUMNS, Long.MAX_VALUE);

    private static final String HIDDEN =
            "select id from view_application where call_id = ? and (%s)".formatted(Sight.BLIND);

    private final Cache<Asked, Held> atHand = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Asked _, Held held) -> held.contenders.size() + 1)
            .build();
    private final JdbcClient database;

    RankedTracks(JdbcClient database) {
        this.database = database;
    }

    /** @param reader is shown no marks of what is theirs to assess before their own stand */
    Ranking.Order order(Ranking ranking, Track track, String reader) {
        UUID callId = ranking.call().callId();
        Held held = held(new Asked(callId, track));
        Set<UUID> hidden = new HashSet<>(database.sql(HIDDEN)
                .params(callId, reader, reader)
                .query(UUID.class)
                .list());
        return hidden.isEmpty()
                ? held.order(ranking, track)
                : ranking.order(
                        track,
                        held.contenders.stream()
                                .map(one -> hidden.contains(one.applicationId()) ? one.withoutMarks() : one)
                                .toList());
    }

    private Held held(Asked asked) {
        Edition now = edition(asked.callId);
        Held held = atHand.getIfPresent(asked);
        if (held == null || !held.edition.equals(now)) {
            List<Contender> contenders =
                    Contenders.read(database.sql(LASTING).params(asked.callId, asked.track.name()));
            held = new Held(now, contenders, new AtomicReference<>());
            // What changed between the two statements is of no edition.
            if (edition(asked.callId).equals(now)) {
                atHand.put(asked, held);
            }
        }
        return held;
    }

    private Edition edition(UUID callId) {
        return database.sql(EDITION)
                .param(callId)
                .query((row, _) -> new Edition(row.getLong(1), row.getLong(2)))
                .single();
    }
}
