package grantledger.projections.folding;

import java.util.Map;
import java.util.UUID;

/**
 * What is known of the history that has been folded.
 *
 * @param log the log whose events they are; null before the first
 * @param ids of the events at positions that are asked about, see {@link Batch#repeats}; one that has not been folded is
 *     missing
 */
public record Known(UUID log, Map<Long, UUID> ids) {

    public static final Known NOTHING = new Known(null, Map.of());
}
