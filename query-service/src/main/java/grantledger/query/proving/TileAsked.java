package grantledger.query.proving;

import grantledger.format.tree.TileId;
import grantledger.query.answering.Refused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tile as tlog-tiles names it, {@code 0/x001/234} or, of one that is not full, {@code 0/x001/234.p/57}.
 *
 * @param width how many hashes are asked for
 */
record TileAsked(TileId tile, int width) {

    private static final Pattern PARTIAL = Pattern.compile("(.*)\\.p/([1-9][0-9]{0,2})");

    static TileAsked of(String path) {
        Matcher partial = PARTIAL.matcher(path);
        try {
            return partial.matches()
                    ? partial(path, TileId.of(partial.group(1)), Integer.parseInt(partial.group(2)))
                    : new TileAsked(TileId.of(path), TileId.WIDTH);
        } catch (IllegalArgumentException none) {
            throw Refused.unknown("tile", path);
        }
    }

    private static TileAsked partial(String path, TileId tile, int width) {
        if (width >= TileId.WIDTH) {
            throw Refused.unknown("tile", path);
        }
        return new TileAsked(tile, width);
    }

    long firstLeaf() {
        return tile.number() * TileId.WIDTH;
    }

    /** Whether a tree of so many leaves has all of it. */
    boolean isIn(long size) {
        return tile.width(size) >= width;
    }
}
