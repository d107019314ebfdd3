package grantledger.projections.proving;

import grantledger.format.Leaf;
import grantledger.format.StoredEvent;
import grantledger.format.notes.VerifierKey;
import grantledger.format.tree.TileId;
import grantledger.projections.storing.HistoryRows;
import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What has been sealed and found to be the same as what was received: for everybody who wants to prove something. */
public final class ProvenLog {

    private static final String EVENTS =
            "select " + HistoryRows.columns() + " from history where position between ? and ? order by position";

    @FunctionalInterface
    private interface OfOrigin<T> {
        Optional<T> in(Connection connection, Origin origin) throws SQLException;
    }

    private final DataSource database;
    private final KnownKeys keys;

    public ProvenLog(DataSource database, KnownKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The last checkpoint; empty before the first. */
    public Optional<ProvenCheckpoint> latest() throws SQLException {
        return ofLatestOrigin((connection, origin) ->
                RememberedCheckpoints.latest(connection, origin).map(row -> row.of(origin)));
    }

    /** The checkpoint of so many leaves, if there was one. */
    public Optional<ProvenCheckpoint> ofSize(long size) throws SQLException {
        return ofLatestOrigin((connection, origin) ->
                RememberedCheckpoints.of(connection, origin, size).map(row -> row.of(origin)));
    }

    /** The hashes of a tile, one after the other, as many as are stored; none where there is no such tile. */
    public byte[] tile(Origin origin, TileId tile) throws SQLException {
        return ofTiles(origin, tiles -> tiles.stored(tile).orElse(new byte[0]));
    }

    /** The leaves from an index up to another, which is not one of them; byte for byte, in order. */
    public List<byte[]> leaves(long from, long to, ProvenCheckpoint in) throws SQLException {
        List<byte[]> leaves = new ArrayList<>();
        if (in.origin().isBeginning(from)) {
            leaves.add(in.origin().began());
        }
        leaves.addAll(
                ofEvents(Math.max(1, in.origin().position(from)), in.origin().position(to - 1), in.origin()));
        return leaves;
    }

    /** The log's verifier keys, as text: those by which anything is signed that is remembered, and those configured. */
    public List<String> vkeys() throws SQLException {
        return Transaction.in(
                database,
                Schemas.SERVING,
                connection -> keys.all(connection).stream()
                        .filter(key -> key.type() == VerifierKey.Type.NOTE)
                        .map(VerifierKey::text)
                        .toList());
    }

    private <T> Optional<T> ofLatestOrigin(OfOrigin<T> question) throws SQLException {
        return Transaction.in(database, Schemas.SERVING, connection -> {
            Optional<Origin> origin = ProofSchema.isMade(connection) ? Origin.latest(connection) : Optional.empty();
            return origin.isPresent() ? question.in(connection, origin.get()) : Optional.empty();
        });
    }

    private <T> T ofTiles(Origin origin, TileRows.Reading<T> reading) throws SQLException {
        return Transaction.in(database, Schemas.SERVING, connection -> TileRows.of(origin, connection, reading));
    }

    private List<byte[]> ofEvents(long first, long last, Origin origin) throws SQLException {
        return Transaction.in(
                database,
                Schemas.SERVING,
                connection -> TileRows.of(origin, connection, tiles -> {
                    List<byte[]> leaves = new ArrayList<>();
                    try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
                        select.setLong(1, first);
                        select.setLong(2, last);
                        try (ResultSet rows = select.executeQuery()) {
                            while (rows.next()) {
                                leaves.add(leaf(HistoryRows.event(rows), origin, tiles));
                            }
                        }
                    }
                    return leaves;
                }));
    }

    private static byte[] leaf(StoredEvent event, Origin origin, TileRows tiles) {
        long position = event.envelope().position();
        return Leaf.fitting(event, tiles.leaf(origin.index(position)))
                .orElseThrow(() -> new IllegalStateException("Position " + position + " is not as it was sealed"));
    }
}
