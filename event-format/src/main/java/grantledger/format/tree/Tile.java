package grantledger.format.tree;

/** A tile with its hashes, one after the other; full when there are {@value TileId#WIDTH}. */
public record Tile(TileId id, byte[] hashes) {

    public int width() {
        return hashes.length / TreeHash.LENGTH;
    }

    public boolean isFull() {
        return width() == TileId.WIDTH;
    }
}
