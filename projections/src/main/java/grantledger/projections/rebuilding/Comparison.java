package grantledger.projections.rebuilding;

import grantledger.format.Place;
import grantledger.projections.folding.Progress;
import grantledger.projections.folding.VisiblePosition;
import grantledger.projections.storing.ConsumerPlaces;
import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.Standing;
import grantledger.projections.storing.TopicPlaces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The next generation beside the serving one, while nobody folds into either.
 *
 * @param difference where the next one tells another history, if it does
 * @param missing what the serving one holds and the next one does not, if anything
 */
record Comparison(Optional<String> difference, Optional<String> missing) {

    static Comparison of(Connection connection) throws SQLException {
        Map<Integer, Standing> live = ConsumerPlaces.all(connection, Schemas.SERVING);
        Map<Integer, Standing> next = ConsumerPlaces.all(connection, Schemas.NEXT);
        Optional<String> difference = Stream.of(fork(live), otherLog(live, next))
                .flatMap(Optional::stream)
                .findFirst();
        if (difference.isEmpty()) {
            difference = otherEvent(connection, live);
        }
        return new Comparison(difference, missing(TopicPlaces.progress(live), TopicPlaces.progress(next)));
    }

    private static Optional<String> fork(Map<Integer, Standing> live) {
        return live.values().stream()
                .map(Standing::fork)
                .filter(Objects::nonNull)
                .map(fork -> fork.reason())
                .findFirst();
    }

    private static Optional<String> otherLog(Map<Integer, Standing> live, Map<Integer, Standing> next) {
        UUID before = log(live);
        UUID now = log(next);
        return before == null || now == null || before.equals(now)
                ? Optional.empty()
                : Optional.of("it is of the log %s, and they are of the log %s".formatted(now, before));
    }

    private static UUID log(Map<Integer, Standing> places) {
        return places.values().stream()
                .map(Standing::log)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> otherEvent(Connection connection, Map<Integer, Standing> live) throws SQLException {
        for (Standing standing : live.values()) {
            Place place = standing.progress().place();
            UUID told = event(connection, place.position());
            if (told != null && !told.equals(place.eventId())) {
                return Optional.of("position %d is event %s on it, and %s in them"
                        .formatted(place.position(), told, place.eventId()));
            }
        }
        return Optional.empty();
    }

    private static UUID event(Connection connection, long position) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select event_id from " + Schemas.NEXT + ".history where position = ?")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    private static Optional<String> missing(Map<Integer, Progress> live, Map<Integer, Progress> next) {
        if (live.size() != next.size()) {
            long held =
                    live.values().stream().mapToLong(Progress::position).max().orElse(0);
            return missing(VisiblePosition.of(next), held);
        }
        return live.entrySet().stream()
                .map(one -> missing(
                        next.get(one.getKey()).position(), one.getValue().position()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> missing(long told, long held) {
        return told >= held
                ? Optional.empty()
                : Optional.of("The topic ends at position %d, before %d which the views hold".formatted(told, held));
    }
}
