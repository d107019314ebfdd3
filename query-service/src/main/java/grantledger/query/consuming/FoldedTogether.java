package grantledger.query.consuming;

import java.util.Collection;
import java.util.PriorityQueue;

/**
 * How far everything has been folded, where one instance folds all partitions. Positions are dense, and each is one
 * event of one partition; so an event needs no watermark of the other partitions to be visible, once every position
 * before it has been folded.
 */
final class FoldedTogether {

    /** When a partition is that far behind, watermarks serve as well. */
    private static final int MOST_REMEMBERED = 100_000;

    private final PriorityQueue<Long> later = new PriorityQueue<>();
    private long reached;

    /**
     * Returns the position up to which everything has been folded.
     *
     * @param least the least position of all partitions
     * @param folded positions of the events that were folded just now
     */
    long after(long least, Collection<Long> folded) {
        later.addAll(folded);
        reached = Math.max(reached, least);
        while (!later.isEmpty() && later.peek() <= reached + 1) {
            reached = Math.max(reached, later.remove());
        }
        if (later.size() > MOST_REMEMBERED) {
            forget();
        }
        return reached;
    }

    /** Another instance folds some of it. */
    void forget() {
        later.clear();
    }
}
