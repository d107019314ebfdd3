package grantledger.eventlog.checking;

import grantledger.eventlog.checking.TwoTrees.Filled;
import grantledger.format.tree.Tile;
import grantledger.format.tree.TileId;
import grantledger.format.tree.TreeHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;

/** Compares the stored tiles of one origin with those that follow. */
final class TileCheck {

    private static final int HASH = TreeHash.LENGTH;

    private final Snapshot snapshot;
    private final Origin origin;
    private final long sealed;
    private final Consumer<Difference> findings;
    private byte[] lowest;
    private long read;

    /** @param sealed so many leaves, which full tiles there must be of */
    TileCheck(Snapshot snapshot, Origin origin, long sealed, Consumer<Difference> findings) {
        this.snapshot = snapshot;
        this.origin = origin;
        this.sealed = sealed;
        this.findings = findings;
    }

    /** The hash that a tile has of the next leaf; null where no full one is sealed, or it is lost. */
    byte[] hash(long leaf) throws SQLException {
        int at = (int) (leaf % TileId.WIDTH);
        if (at == 0) {
            lowest = leaf + TileId.WIDTH <= sealed ? find(TileId.covering(0, leaf)) : null;
        }
        return lowest == null ? null : Arrays.copyOfRange(lowest, at * HASH, (at + 1) * HASH);
    }

    void tellOther(long leaf) {
        int at = (int) (leaf % TileId.WIDTH);
        tell(TileId.covering(0, leaf), at, at + 1, "it has another leaf hash than the event");
    }

    /** Those above the lowest, which have been compared leaf by leaf. */
    void compare(Filled filled) throws SQLException {
        if (filled.id().level() == 0) {
            return;
        }
        byte[] stored = find(filled.id());
        for (int at = 0; stored != null && at < TileId.WIDTH; at++) {
            if (!isSame(stored, filled.ofEvents(), at) && !isSame(stored, filled.ofHashes(), at)) {
                tell(filled.id(), at, at + 1, "it has another hash of them");
            }
        }
    }

    private static boolean isSame(byte[] stored, Tile tile, int at) {
        int from = at * HASH;
        return Arrays.equals(stored, from, from + HASH, tile.hashes(), from, from + HASH);
    }

    private byte[] find(TileId id) throws SQLException {
        try (var query = snapshot.ask(
                        "select hashes from tile where origin = ? and level = ? and number = ?",
                        origin.number(),
                        id.level(),
                        id.number());
                ResultSet row = query.executeQuery()) {
            byte[] hashes = row.next() ? row.getBytes(1) : new byte[0];
            read++;
            if (hashes.length == TileId.WIDTH * HASH) {
                return hashes;
            }
            tell(id, 0, TileId.WIDTH, hashes.length == 0 ? "it is missing" : "it has " + hashes.length + " bytes");
            return null;
        }
    }

    /** @param from which of its hashes */
    private void tell(TileId id, int from, int to, String what) {
        long leaves = TileId.leaves(id.level()) / TileId.WIDTH;
        long first = id.number() * TileId.WIDTH;
        findings.accept(origin.difference("tile " + id.path(), (first + from) * leaves, (first + to) * leaves, what));
    }

    /** Also one of a number so high that no log will come so far. */
    void requireNoneBeyond() throws SQLException {
        snapshot.each(
                """
                select level, number, least(number * power(256::numeric, level + 1), power(2::numeric, 62)),
                       least((number + 1) * power(256::numeric, level + 1), power(2::numeric, 62))
                from tile where origin = ? and (level < 0 or (number + 1) * power(256::numeric, level + 1) > ?)
                order by level, number
                """,
                row -> findings.accept(origin.difference(
                        "tile %d of level %d".formatted(row.getLong(2), row.getInt(1)),
                        row.getBigDecimal(3).longValue(),
                        row.getBigDecimal(4).longValue(),
                        "only " + sealed + " leaves are sealed")),
                origin.number(),
                sealed);
    }

    long read() {
        return read;
    }
}
