package grantledger.query.call.ranking;

import grantledger.query.application.scoring.Shares;
import java.util.List;
import java.util.UUID;

/**
 * What of an application its place in a ranking depends on.
 *
 * @param shares null where nothing is scored, or the reader must not see it yet; so are the priorities
 * @param arrivedAt as text in UTC, whose order is that of time
 */
public record Contender(
        UUID applicationId,
        boolean ranked,
        boolean decided,
        Shares shares,
        List<String> prioritiesMet,
        long requestedAmountSek,
        String arrivedAt) {

    /** Whether everything is said that has to be. */
    public boolean whole() {
        return applicationId != null && prioritiesMet != null && arrivedAt != null;
    }

    /** The same, for a reader who must not see yet what was scored. */
    public Contender withoutMarks() {
        return new Contender(applicationId, ranked, decided, null, List.of(), requestedAmountSek, arrivedAt);
    }
}
