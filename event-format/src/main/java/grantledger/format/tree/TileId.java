package grantledger.format.tree;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile is: its hashes are those of subtrees of {@code 256^level} leaves each, and the first of them is subtree
 * {@code 256 * number} of these.
 *
 * @param level from 0, of the leaves' own hashes
 * @param number from 0
 */
public record TileId(int level, long number) {

    /** Hashes in a full tile. */
    public static final int WIDTH = 256;

    private static final int MOST_LEVEL = 5;
    private static final Pattern PATH = Pattern.compile("([0-5])/((?:x[0-9]{3}/)*[0-9]{3})");

    public TileId {
        if (level < 0 || level > MOST_LEVEL || number < 0) {
            throw new IllegalArgumentException("No tile: level " + level + ", number " + number);
        }
    }

    /** How many leaves a tile of a level covers when it is full. */
    public static long leaves(int level) {
        return 1L << (8 * (level + 1));
    }

    /** The tile that holds what covers a leaf, at a level. */
    public static TileId covering(int level, long leaf) {
        return new TileId(level, leaf / leaves(level));
    }

    /** How many hashes it has in a tree of so many leaves: 0 to {@value #WIDTH}. */
    public int width(long size) {
        long hashes = size >> (8 * level);
        return Math.clamp(hashes - number * WIDTH, 0, WIDTH);
    }

    /** As tlog-tiles writes it, {@code 1/x001/x234/067}, without the part that says a tile is not full. */
    public String path() {
        StringBuilder path = new StringBuilder("%03d".formatted(number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return level + "/" + path;
    }

    /** @throws IllegalArgumentException when {@link #path} would not have written it */
    public static TileId of(String path) {
        Matcher found = PATH.matcher(path);
        if (!found.matches()) {
            throw new IllegalArgumentException("No tile: " + path);
        }
        String digits = found.group(2).replace("x", "").replace("/", "");
        TileId tile =
                digits.length() > 18 ? null : new TileId(Integer.parseInt(found.group(1)), Long.parseLong(digits));
        if (tile == null || !tile.path().equals(path)) {
            throw new IllegalArgumentException("No tile: " + path);
        }
        return tile;
    }
}
