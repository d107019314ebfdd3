package grantledger.projections.proving;

import grantledger.format.Leaf;
import grantledger.format.StoredEvent;
import grantledger.format.notes.VerifierKey;
import grantledger.format.tree.TileId;
import grantledger.format.tree.Tree;
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
import java.util.UUID;
import javax.sql.DataSource;

/** What has been sealed and found to be the same as what was received: for everybody who wants to prove something. */
public final class ProvenLog {

    private static final String EVENTS =
            "select " + HistoryRows.columns() + " from history where position between ? and ? order by position";

    private static final String STREAM = "select " + HistoryRows.columns()
            + " from history where stream_id = ? and position <= ? order by version";

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement select) throws SQLException;
    }

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

    /** The first checkpoint that covers an event; empty while it has not been sealed. */
    public Optional<ProvenCheckpoint> covering(long position) throws SQLException {
        return ofLatestOrigin((connection, origin) -> RememberedCheckpoints.covering(
                        connection, origin, origin.index(position) + 1)
                .map(row -> row.of(origin)));
    }

    /** The checkpoint of so many leaves, if there was one. */
    public Optional<ProvenCheckpoint> ofSize(long size) throws SQLException {
        return ofLatestOrigin((connection, origin) ->
                RememberedCheckpoints.of(connection, origin, size).map(row -> row.of(origin)));
    }

    /** The root of the first so many leaves, at most as many as are sealed. */
    public byte[] root(Origin origin, long size) throws SQLException {
        return ofTiles(origin, tiles -> new Tree(tiles).root(size));
    }

    /** What shows that a leaf is in the tree of a checkpoint. */
    public List<byte[]> inclusion(long index, ProvenCheckpoint in) throws SQLException {
        return ofTiles(in.origin(), tiles -> new Tree(tiles).inclusion(index, in.size()));
    }

    /** What shows that the tree of a checkpoint has grown from that of its first so many leaves. */
    public List<byte[]> consistency(long earlier, ProvenCheckpoint with) throws SQLException {
        return ofTiles(with.origin(), tiles -> new Tree(tiles).consistency(earlier, with.size()));
    }

    public byte[] leafHash(Origin origin, long index) throws SQLException {
        return ofTiles(origin, tiles -> tiles.leaf(index));
    }

    /** The hashes of a tile, one after the other, as many as are stored; none where there is no such tile. */
    public byte[] tile(Origin origin, TileId tile) throws SQLException {
        return ofTiles(origin, tiles -> tiles.stored(tile).orElse(new byte[0]));
    }

    /** An event that a checkpoint covers; empty where it does not. */
    public Optional<ProvenEvent> event(long position, ProvenCheckpoint in) throws SQLException {
        return events(position, position, in).stream().findFirst();
    }

    /** The leaves from an index up to another, which is not one of them; byte for byte, in order. */
    public List<byte[]> leaves(long from, long to, ProvenCheckpoint in) throws SQLException {
        List<byte[]> leaves = new ArrayList<>();
        if (in.origin().isBeginning(from)) {
            leaves.add(in.origin().began());
        }
        events(in.origin().position(from), in.origin().position(to - 1), in)
                .forEach(event -> leaves.add(event.leaf()));
        return leaves;
    }

    private List<ProvenEvent> events(long first, long last, ProvenCheckpoint in) throws SQLException {
        return proven(EVENTS, in, select -> {
            select.setLong(1, first);
            select.setLong(2, Math.min(last, in.lastPosition()));
        });
    }

    /** Every event of a stream that a checkpoint covers, in order. */
    public List<ProvenEvent> stream(UUID stream, ProvenCheckpoint in) throws SQLException {
        return proven(STREAM, in, select -> {
            select.setObject(1, stream);
            select.setLong(2, in.lastPosition());
        });
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
        return Transaction.in(
                database, Schemas.SERVING, connection -> TileRows.of(origin, connection, reading));
    }

    private List<ProvenEvent> proven(String sql, ProvenCheckpoint in, Parameters parameters) throws SQLException {
        return Transaction.in(
                database,
                Schemas.SERVING,
                connection -> TileRows.of(in.origin(), connection, tiles -> {
                    List<ProvenEvent> found = new ArrayList<>();
                    try (PreparedStatement select = connection.prepareStatement(sql)) {
                        parameters.set(select);
                        try (ResultSet rows = select.executeQuery()) {
                            while (rows.next()) {
                                found.add(proven(HistoryRows.event(rows), in.origin(), tiles));
                            }
                        }
                    }
                    return found;
                }));
    }

    private static ProvenEvent proven(StoredEvent event, Origin origin, TileRows tiles) {
        long position = event.envelope().position();
        long index = origin.index(position);
        byte[] leaf = Leaf.fitting(event, tiles.leaf(index))
                .orElseThrow(() -> new IllegalStateException("Position " + position + " is not as it was sealed"));
        return new ProvenEvent(event, index, leaf);
    }
}
