package grantledger.projections.folding;

import java.util.Map;

/**
 * The position up to which everything has been folded: the last event of one of the partitions, if each of the others
 * has come as far as it had been sent to when that event was sent. The highest such position counts. What has been true
 * stays true, though less may follow from what is known a moment later, when one partition has run ahead of the others.
 */
public final class VisiblePosition {

    private VisiblePosition() {}

    /** @param partitions every partition of the topic, by number */
    public static long of(Map<Integer, Progress> partitions) {
        return partitions.values().stream()
                .filter(one -> isWhole(one, partitions))
                .mapToLong(Progress::position)
                .max()
                .orElse(0);
    }

    private static boolean isWhole(Progress one, Map<Integer, Progress> partitions) {
        return partitions.entrySet().stream()
                .allMatch(other -> other.getValue().position() >= one.sent().get(other.getKey()));
    }
}
