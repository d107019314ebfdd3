package grantledger.query.proving.bundles;

import grantledger.format.tree.MissingTile;
import grantledger.format.tree.TileId;
import grantledger.format.tree.Tiles;
import grantledger.format.tree.TreeHash;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The tiles of one tree; those read last are at hand. What has been sealed of a tile never changes. */
final class TilesAtHand implements Tiles {

    private static final int MOST = 128;

    private final Function<TileId, byte[]> stored;
    private final Map<TileId, byte[]> atHand = new LinkedHashMap<>(MOST, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileId, byte[]> eldest) {
            return size() > MOST;
        }
    };

    /** @param stored as many hashes of a tile as there are; none where there is no such tile */
    TilesAtHand(Function<TileId, byte[]> stored) {
        this.stored = stored;
    }

    @Override
    public byte[] hashes(TileId tile, int width) {
        byte[] hashes = atHand.computeIfAbsent(tile, stored);
        if (hashes.length < width * TreeHash.LENGTH) {
            throw new MissingTile(tile, width);
        }
        return hashes;
    }

    static byte[] leaf(long index, Tiles tiles) {
        int at = (int) (index % TileId.WIDTH) * TreeHash.LENGTH;
        byte[] hashes = tiles.hashes(TileId.covering(0, index), at / TreeHash.LENGTH + 1);
        return Arrays.copyOfRange(hashes, at, at + TreeHash.LENGTH);
    }
}
