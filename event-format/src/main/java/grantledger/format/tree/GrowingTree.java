package grantledger.format.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A tree that leaves are added to. It keeps its edge alone: of each level the tile that is not full. */
public final class GrowingTree {

    private final List<Edge> edges = new ArrayList<>();
    private final Tree tree = new Tree(this::ofEdge);
    private long size;

    /** One level's last tile. */
    private static final class Edge {

        private final byte[] hashes = new byte[TileId.WIDTH * TreeHash.LENGTH];
        private long number;
        private int width;

        byte[] sofar() {
            return Arrays.copyOf(hashes, width * TreeHash.LENGTH);
        }
    }

    /** Without leaves. */
    public GrowingTree() {}

    /** With so many leaves as have been added before; its edge is read from the tiles. */
    public GrowingTree(long size, Tiles tiles) {
        this.size = size;
        for (int level = 0; size >> (8 * level) > 0; level++) {
            Edge edge = edge(level);
            edge.number = TileId.covering(level, size).number();
            TileId id = new TileId(level, edge.number);
            edge.width = id.width(size);
            if (edge.width > 0) {
                System.arraycopy(tiles.hashes(id, edge.width), 0, edge.hashes, 0, edge.width * TreeHash.LENGTH);
            }
        }
    }

    private Edge edge(int level) {
        while (edges.size() <= level) {
            edges.add(new Edge());
        }
        return edges.get(level);
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        return tree.root(size);
    }

    private byte[] ofEdge(TileId tile, int width) {
        Edge edge = edge(tile.level());
        if (edge.number != tile.number() || edge.width < width) {
            throw new MissingTile(tile, width);
        }
        return edge.hashes;
    }

    /** @param full is given each tile that this leaf has filled */
    public void add(byte[] leafHash, Consumer<Tile> full) {
        size++;
        add(0, leafHash, full);
    }

    private void add(int level, byte[] hash, Consumer<Tile> full) {
        Edge edge = edge(level);
        System.arraycopy(hash, 0, edge.hashes, edge.width * TreeHash.LENGTH, TreeHash.LENGTH);
        edge.width++;
        if (edge.width == TileId.WIDTH) {
            Tile tile = new Tile(new TileId(level, edge.number), edge.hashes.clone());
            full.accept(tile);
            edge.number++;
            edge.width = 0;
            add(level + 1, Tree.folded(tile.hashes(), 0, TileId.WIDTH), full);
        }
    }

    /** The tiles that are not full, without those that have no hash yet. */
    public List<Tile> edge() {
        List<Tile> edge = new ArrayList<>();
        for (int level = 0; level < edges.size(); level++) {
            Edge one = edges.get(level);
            if (one.width > 0) {
                edge.add(new Tile(new TileId(level, one.number), one.sofar()));
            }
        }
        return edge;
    }
}
