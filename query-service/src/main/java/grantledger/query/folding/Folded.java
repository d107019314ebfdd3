package grantledger.query.folding;

import java.util.List;

/**
 * What came of folding a batch.
 *
 * @param progress what is stored now
 * @param moved true when somebody else had changed the progress; nothing was folded, and reading goes on from there
 * @param positions of the events that were folded
 * @param stop why not everything was folded, or null
 */
public record Folded(Progress progress, boolean moved, List<Long> positions, Stop stop) {

    /** A partition that got to {@code progress} with nothing to fold. */
    public static Folded nothing(Progress progress) {
        return new Folded(progress, false, List.of(), null);
    }

    static Folded of(Batch batch, Progress progress) {
        List<Long> positions =
                batch.events().stream().map(item -> item.recorded().position()).toList();
        return new Folded(progress, false, positions, batch.stop());
    }

    static Folded elsewhere(Progress progress) {
        return new Folded(progress, true, List.of(), null);
    }
}
