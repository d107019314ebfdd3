package grantledger.query.audit.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import grantledger.events.Track;
import grantledger.query.call.questions.Contenders;
import grantledger.query.call.questions.Stood;
import grantledger.query.call.ranking.Contender;
import grantledger.query.call.ranking.Ranking;
import grantledger.query.call.ranking.Scored;
import grantledger.query.reading.VisiblePositions;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tracks as of positions of the log. How applications stood up to a position stays as it was, whatever comes later; so all
 * that ever stood is read once, put in order once, and at hand for each position up to that one.
 */
@Component
class PastTracks {

    /** Of all tracks together: some 100 bytes each. */
    private static final int MOST = 300_000;

    /** To read all that ever stood takes as long as to read so many times what stood at one position. */
    static final int READS = 4;

    /**
     * What standings at hand were read from; other views, or another log behind them, have others.
     *
     * @param upTo the position up to which all was visible
     * @param event the one that stands there
     */
    private record Edition(long upTo, UUID event, long table) {}

    private record Asked(UUID callId, Track track) {}

    private record Placed(Scored scored, Stood stood) {}

    private record Ordered(Ranking.Basis basis, List<Placed> first) {}

    /**
     * @param last the order that was asked for last
     * @param beyond how often a position was asked for that comes later
     */
    private record Held(Edition edition, List<Stood> ever, AtomicReference<Ordered> last, AtomicInteger beyond) {

        Held(Edition edition, List<Stood> ever) {
            this(edition, ever, new AtomicReference<>(), new AtomicInteger());
        }

        boolean reaches(long position) {
            return position <= edition.upTo;
        }

        TrackThen at(Ranking ranking, Track track, long position) {
            return new TrackThen(
                    ever.stream()
                            .filter(stood -> stood.at(position))
                            .map(Stood::contender)
                            .toList(),
                    new Ranking.Order(ordered(ranking, track).first.stream()
                            .filter(placed -> placed.stood.at(position))
                            .map(Placed::scored)
                            .toList()));
        }

        /** Of two who ask at once, both may put it in order. */
        private Ordered ordered(Ranking ranking, Track track) {
            Ranking.Basis basis = ranking.basis(track);
            Ordered ordered = last.get();
            if (ordered == null || !ordered.basis.equals(basis)) {
                ordered = new Ordered(basis, inOrder(ranking, track));
                last.set(ordered);
            }
            return ordered;
        }

        private List<Placed> inOrder(Ranking ranking, Track track) {
            IdentityHashMap<Contender, Stood> of = new IdentityHashMap<>(ever.size());
            ever.forEach(stood -> of.put(stood.contender(), stood));
            List<Placed> placed = new ArrayList<>(ever.size());
            ranking.order(track, new ArrayList<>(of.keySet()))
                    .first()
                    .forEach(scored -> placed.add(new Placed(scored, of.get(scored.contender()))));
            return placed;
        }
    }

    private static final String HOW_MANY =
            "select count(*) from view_application_standing where call_id = ? and track = ?";

    private static final String EDITION = """
        select event_id, 'view_application_standing'::regclass::oid::bigint from history where position = ?\
        """;

    private final Cache<Asked, Held> atHand = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Asked _, Held held) -> held.ever.size() + 1)
            .build();
    private final JdbcClient database;
    private final VisiblePositions visible;

    PastTracks(JdbcClient database, VisiblePositions visible) {
        this.database = database;
        this.visible = visible;
    }

    TrackThen at(Ranking ranking, Track track, long position) {
        Asked asked = new Asked(ranking.call().callId(), track);
        Held held = held(asked, position);
        if (held != null && held.reaches(position)) {
            return held.at(ranking, track, position);
        }
        List<Contender> contenders = Contenders.then(asked.callId, track, position, database);
        return new TrackThen(contenders, ranking.order(track, contenders));
    }

    /** What is at hand, or will be from now on; null where there is too much to be held, or nothing yet. */
    private Held held(Asked asked, long position) {
        Held held = atHand.getIfPresent(asked);
        boolean isOld = held != null && !held.reaches(position) && held.beyond.incrementAndGet() >= READS;
        return held == null || isOld || !isStill(held.edition) ? readAnew(asked) : held;
    }

    private Held readAnew(Asked asked) {
        Edition now = edition(visible.now());
        if (now == null || howMany(asked) > MOST) {
            return null;
        }
        Held held = new Held(now, Contenders.ever(asked.callId, asked.track, database));
        // What was read while the views changed under it is of no edition.
        if (!isStill(now)) {
            return null;
        }
        atHand.put(asked, held);
        return held;
    }

    private long howMany(Asked asked) {
        return database.sql(HOW_MANY)
                .params(asked.callId, asked.track.name())
                .query(Long.class)
                .single();
    }

    private boolean isStill(Edition edition) {
        return edition.equals(edition(edition.upTo));
    }

    private Edition edition(long upTo) {
        return database.sql(EDITION)
                .param(upTo)
                .query((row, _) -> new Edition(upTo, row.getObject(1, UUID.class), row.getLong(2)))
                .optional()
                .orElse(null);
    }
}
