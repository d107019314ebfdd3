package grantledger.projections.proving;

import grantledger.format.tree.MissingTile;
import grantledger.format.tree.Tile;
import grantledger.format.tree.TileId;
import grantledger.format.tree.Tiles;
import grantledger.format.tree.TreeHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tiles of one origin, as they are stored; those read last are at hand. */
final class TileRows implements Tiles {

    private static final int AT_HAND = 128;

    private static final String UPSERT = """
        insert into proof.tile (origin, level, number, hashes) values (?, ?, ?, ?)
        on conflict (origin, level, number) do update set hashes = excluded.hashes\
        """;

    @FunctionalInterface
    interface Reading<T> {
        T from(TileRows tiles) throws SQLException;
    }

    /** The database's failure, on its way through what knows no database. */
    private static final class Unread extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unread(SQLException cause) {
            super(cause);
        }

        SQLException failure() {
            return (SQLException) getCause();
        }
    }

    private final Connection connection;
    private final int origin;
    private final Map<TileId, byte[]> atHand = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileId, byte[]> eldest) {
            return size() > AT_HAND;
        }
    };

    private TileRows(Connection connection, int origin) {
        this.connection = connection;
        this.origin = origin;
    }

    /** @throws MissingTile when one is not as wide as is asked for */
    static <T> T of(Origin origin, Connection connection, Reading<T> reading) throws SQLException {
        try {
            return reading.from(new TileRows(connection, origin.number()));
        } catch (Unread unread) {
            throw unread.failure();
        }
    }

    @Override
    public byte[] hashes(TileId tile, int width) {
        byte[] hashes = stored(tile).orElseThrow(() -> new MissingTile(tile, width));
        if (hashes.length < width * TreeHash.LENGTH) {
            throw new MissingTile(tile, width);
        }
        return hashes;
    }

    byte[] leaf(long index) {
        TileId tile = TileId.covering(0, index);
        int at = (int) (index % TileId.WIDTH);
        byte[] hashes = hashes(tile, at + 1);
        return Arrays.copyOfRange(hashes, at * TreeHash.LENGTH, (at + 1) * TreeHash.LENGTH);
    }

    Optional<byte[]> stored(TileId tile) {
        byte[] known = atHand.get(tile);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Optional<byte[]> read = read(tile);
            read.ifPresent(hashes -> atHand.put(tile, hashes));
            return read;
        } catch (SQLException failure) {
            throw new Unread(failure);
        }
    }

    private Optional<byte[]> read(TileId tile) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select hashes from proof.tile where origin = ? and level = ? and number = ?")) {
            select.setInt(1, origin);
            select.setInt(2, tile.level());
            select.setLong(3, tile.number());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** The highest number of a tile at a level; -1 for none. */
    long last(int level) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select coalesce(max(number), -1) from proof.tile where origin = ? and level = ?")) {
            select.setInt(1, origin);
            select.setInt(2, level);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void write(List<Tile> tiles) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (Tile tile : tiles) {
                upsert.setInt(1, origin);
                upsert.setInt(2, tile.id().level());
                upsert.setLong(3, tile.id().number());
                upsert.setBytes(4, tile.hashes());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
        atHand.clear();
    }
}
