package grantledger.projections.consuming;

import grantledger.projections.folding.Obstacle;
import grantledger.projections.folding.Progress;

/** How one partition is doing. {@code reason} is null while it is folding. */
public record PartitionStatus(int partition, long position, long nextOffset, State state, String reason) {

    public enum State {
        /** Up to date, or getting there. */
        FOLDING,
        /** The database or Kafka does not answer; it is tried again. */
        WAITING,
        /** A record is missing; nothing is folded until it is delivered again. */
        HOLE,
        /** A record cannot be read or folded; nothing is folded until that is fixed. */
        POISONED,
        /** The topic tells another history than the views; nothing is folded until a rebuild has followed it. */
        FORKED,
        /** Another instance folds it. */
        ELSEWHERE
    }

    static PartitionStatus of(int partition, Progress progress, State state, String reason) {
        return new PartitionStatus(partition, progress.position(), progress.nextOffset(), state, reason);
    }

    /**
     * What is stored, with this instance's own account of it.
     *
     * @param fork that some instance has found, or null: it concerns every partition
     * @param own null when this instance does not fold it
     * @param joined whether this instance knows which partitions it folds
     */
    public static PartitionStatus merged(
            int partition, Progress stored, Obstacle.Fork fork, PartitionStatus own, boolean joined) {
        if (fork != null) {
            return of(partition, stored, State.FORKED, fork.reason());
        }
        if (own != null) {
            return of(partition, stored, own.state, own.reason);
        }
        return joined
                ? of(partition, stored, State.ELSEWHERE, null)
                : of(partition, stored, State.WAITING, "Kafka has not said yet which instance folds it");
    }

    /** Whether people must act before it can go on. */
    public boolean stopped() {
        return switch (state) {
            case HOLE, POISONED, FORKED -> true;
            case FOLDING, WAITING, ELSEWHERE -> false;
        };
    }
}
