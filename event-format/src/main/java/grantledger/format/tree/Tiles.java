package grantledger.format.tree;

/** Where the hashes of a tree stand. */
@FunctionalInterface
public interface Tiles {

    /**
     * The hashes of a tile, one after the other, at least so many as asked for.
     *
     * @throws MissingTile when there are fewer
     */
    byte[] hashes(TileId tile, int width);
}
