package grantledger.eventlog.sealing;

import grantledger.eventlog.sql.Query;
import grantledger.format.tree.MissingTile;
import grantledger.format.tree.TileId;
import grantledger.format.tree.Tiles;
import grantledger.format.tree.TreeHash;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/**
 * A tree as the log's database has it: tiles that are full as they were written, and what comes after them from the hashes
 * of the last events and from the tiles one level below.
 */
record SealedTiles(DataSource database, Origin origin) implements Tiles {

    @Override
    public byte[] hashes(TileId tile, int width) {
        List<byte[]> full = full(tile.level(), tile.number(), tile.number());
        byte[] hashes = full.isEmpty() ? edge(tile, width) : full.getFirst();
        if (hashes.length < width * TreeHash.LENGTH) {
            throw new MissingTile(tile, width);
        }
        return hashes;
    }

    private byte[] edge(TileId tile, int width) {
        long first = tile.number() * TileId.WIDTH;
        if (tile.level() == 0) {
            return new LeafHashes(database).ofLeaves(origin, first, first + width);
        }
        List<byte[]> below = full(tile.level() - 1, first, first + width - 1);
        ByteBuffer hashes = ByteBuffer.allocate(below.size() * TreeHash.LENGTH);
        below.forEach(it -> hashes.put(root(it, 0, TileId.WIDTH)));
        return hashes.array();
    }

    private List<byte[]> full(int level, long first, long last) {
        return Query.of(
                        database,
                        "select hashes from tile where origin = ? and level = ? and number between ? and ?"
                                + " order by number",
                        origin.number(),
                        level,
                        first,
                        last)
                .list(row -> row.getBytes(1));
    }

    private static byte[] root(byte[] hashes, int from, int width) {
        if (width == 1) {
            return Arrays.copyOfRange(hashes, from * TreeHash.LENGTH, (from + 1) * TreeHash.LENGTH);
        }
        int half = width / 2;
        return TreeHash.node(root(hashes, from, half), root(hashes, from + half, half));
    }
}
