package grantledger.verifier.copy;

/** 256 hashes of one level, or as many as the tree has there; c2sp.org/tlog-tiles has its path. */
record Tile(int level, long number, int width) {

    static final int FULL = 256;

    /** The one with that number among so many hashes. */
    static Tile among(long hashes, int level, long number) {
        return new Tile(level, number, (int) Math.min(FULL, hashes - number * FULL));
    }

    static long count(long hashes) {
        return (hashes + FULL - 1) / FULL;
    }

    String path() {
        return "tile/" + level + "/" + suffix();
    }

    /** Of the entries that the hashes of this tile, of level 0, are made of. */
    String entriesPath() {
        return "tile/entries/" + suffix();
    }

    Tile whole() {
        return new Tile(level, number, FULL);
    }

    private String suffix() {
        String path = "%03d".formatted(number % 1000);
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            path = "x%03d/".formatted(rest % 1000) + path;
        }
        return width == FULL ? path : path + ".p/" + width;
    }
}
