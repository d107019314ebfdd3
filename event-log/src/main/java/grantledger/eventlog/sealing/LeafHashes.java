package grantledger.eventlog.sealing;

import grantledger.eventlog.sql.Query;
import grantledger.format.Leaf;
import grantledger.format.StoredEvent;
import grantledger.format.tree.TreeHash;
import java.nio.ByteBuffer;
import java.util.List;
import javax.sql.DataSource;

/** The hashes that were stored with the events. */
record LeafHashes(DataSource database) {

    /** From one position to another, both included, in order. */
    private List<byte[]> between(long first, long last) {
        return Query.of(
                        database,
                        "select leaf_hash from event where position between ? and ? order by position",
                        first,
                        last)
                .list(row -> row.getBytes(1));
    }

    /**
     * The hashes of events, each of which has been found to be that of what the log has of its event.
     *
     * @param after the position that they come right after
     * @throws SealingStopped when one is not, or an event is missing
     */
    List<byte[]> verified(List<StoredEvent> events, long after) {
        List<byte[]> hashes = between(after + 1, after + events.size());
        for (int i = 0; i < events.size(); i++) {
            long position = after + 1 + i;
            StoredEvent event = events.get(i);
            if (event.envelope().position() != position || i >= hashes.size()) {
                throw new SealingStopped.EventDiffers(position, "it is missing");
            }
            if (Leaf.fitting(event, hashes.get(i)).isEmpty()) {
                throw new SealingStopped.EventDiffers(position, "it is not what the hash beside it was taken of");
            }
        }
        return hashes;
    }

    /** Of leaves of a tree by their index, from one on until before another, one after the other; fewer where the log ends. */
    byte[] ofLeaves(Origin origin, long from, long to) {
        List<byte[]> ofEvents = between(Math.max(1, origin.positionOfLeaf(from)), origin.positionOfLeaf(to - 1));
        int began = from == 0 ? origin.before() : 0;
        ByteBuffer all = ByteBuffer.allocate((ofEvents.size() + began) * TreeHash.LENGTH);
        if (began > 0 && to > 0) {
            all.put(TreeHash.leaf(origin.began()));
        }
        ofEvents.forEach(all::put);
        return all.array();
    }
}
