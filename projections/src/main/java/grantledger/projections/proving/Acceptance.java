package grantledger.projections.proving;

import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.VerifierKey;
import grantledger.format.tree.GrowingTree;
import grantledger.format.tree.MissingTile;
import grantledger.format.tree.Tree;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a signed range says, beside this reader's own copy of the events, its own tree and what it remembers; within one
 * transaction.
 */
final class Acceptance {

    private final Connection connection;
    private final SignedRange signed;
    private final OwnHistory history;
    private final Optional<Origin> latest;
    private final Origin origin;
    private final long known;

    private Acceptance(Connection connection, SignedRange signed) throws SQLException {
        this.connection = connection;
        this.signed = signed;
        this.history = OwnHistory.of(connection);
        this.latest = Origin.latest(connection);
        this.origin = origin();
        this.known = RememberedCheckpoints.size(connection, origin);
    }

    /** Remembers the checkpoint, if all is as it says. */
    static void of(Connection connection, SignedRange signed) throws SQLException {
        Acceptance acceptance = new Acceptance(connection, signed);
        acceptance.requireItsTurn();
        acceptance.origin.remember(connection);
        try {
            acceptance.compare();
        } catch (MissingTile missing) {
            throw new Objection.Differs(acceptance.origin.position(acceptance.known), missing.getMessage());
        }
        RememberedCheckpoints.remember(
                connection, acceptance.origin, signed.range().size(), signed.note());
        KnownKeys.remember(connection, signed.by());
    }

    private Origin origin() throws SQLException {
        String name = signed.range().origin();
        Optional<Origin> known = Origin.all(connection).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        return latest.isEmpty() ? Continuation.first(signed.range()) : continued(latest.get());
    }

    private Origin continued(Origin before) throws SQLException {
        List<VerifierKey> keys = Stream.concat(KnownKeys.remembered(connection).stream(), signed.by().stream())
                .toList();
        Checkpoint last = RememberedCheckpoints.latest(connection, before)
                .map(row -> row.of(before).checkpoint())
                .orElseThrow();
        return Continuation.of(signed.range(), before, last, keys);
    }

    private void requireItsTurn() {
        long size = signed.range().size();
        if (history.log() != null && !history.log().equals(signed.range().log())) {
            throw new Objection.Unproven(
                    "The checkpoint of %s, size %d, is of the log %s, and the views hold the log %s"
                            .formatted(origin.name(), size, signed.range().log(), history.log()));
        }
        if (signed.range().from() > known) {
            throw new Objection.Unproven("What %s sealed from leaf %d to %d has not been received"
                    .formatted(origin.name(), known, signed.range().from()));
        }
        if (size > known && latest.isPresent() && latest.get().number() > origin.number()) {
            throw new Objection.Differs(
                    origin.position(known),
                    origin.name() + " is sealed on, and " + latest.get().name() + " continues it already");
        }
        if (origin.position(size - 1) > history.visible()) {
            throw new Objection.TooEarly("Position %d has been sealed, and the views have reached %d"
                    .formatted(origin.position(size - 1), history.visible()));
        }
    }

    private void compare() throws SQLException {
        TileRows.of(origin, connection, own -> {
            long size = signed.range().size();
            Comparing comparing = new Comparing(origin, signed.range(), new GrowingTree(known, own));
            for (long again = signed.range().from(); again < Math.min(known, size); again++) {
                comparing.takeAgain(again, own.leaf(again));
            }
            if (size <= known) {
                Comparing.requireRoot(origin, signed.range().from(), new Tree(own).root(size), signed.checkpoint());
            } else {
                grow(comparing, own);
            }
            return null;
        });
    }

    private void grow(Comparing comparing, TileRows own) throws SQLException {
        if (origin.isBeginning(known)) {
            comparing.takeBeginning();
        }
        long first = Math.max(1, origin.position(known));
        long last = origin.position(signed.range().size() - 1);
        history.each(first, last, comparing::take);
        comparing.end(signed.checkpoint());
        requireSameAsBefore(first, last);
        own.write(comparing.tiles());
    }

    /** What was sealed under the origin before this one is sealed for good. */
    private void requireSameAsBefore(long first, long last) throws SQLException {
        List<Origin> before = Origin.all(connection).stream()
                .filter(one -> one.number() == origin.number() - 1)
                .toList();
        for (Origin one : before) {
            long sealed = one.position(RememberedCheckpoints.size(connection, one) - 1);
            TileRows.of(one, connection, tiles -> {
                for (long position = first; position <= Math.min(last, sealed); position++) {
                    byte[] now = signed.range().leaf(origin.index(position));
                    Comparing.requireSame(origin, position, tiles.leaf(one.index(position)), now);
                }
                return null;
            });
        }
    }
}
