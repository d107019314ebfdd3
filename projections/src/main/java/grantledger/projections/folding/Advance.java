package grantledger.projections.folding;

import java.util.List;
import java.util.Optional;

/** A partition's move past records that leave nothing to fold. */
public record Advance(int partition, Progress from, Progress to) {

    /** Where a partition gets to, if nothing but watermarks that follow has been received from it. */
    public static Optional<Advance> of(int partition, Progress from, List<Received> received) {
        Batch batch = Batch.of(from, received);
        return batch.events().isEmpty() && batch.obstacle() == null
                ? Optional.of(new Advance(partition, from, batch.next()))
                : Optional.empty();
    }
}
