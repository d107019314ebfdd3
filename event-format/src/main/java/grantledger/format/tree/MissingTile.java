package grantledger.format.tree;

/** A part of the tree is not where it should be. */
public final class MissingTile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingTile(TileId tile, int width) {
        super("The first " + width + " hashes of tile " + tile.path() + " are missing");
    }
}
