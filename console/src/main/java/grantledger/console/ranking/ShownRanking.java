package grantledger.console.ranking;

import grantledger.console.parts.Paging;
import java.util.List;
import java.util.Optional;

/**
 * A page of a ranking.
 *
 * @param ties of each row with the row before it
 */
public record ShownRanking(
        String callId,
        String track,
        List<String> tracks,
        List<RankedRow> rows,
        List<Optional<Tie>> ties,
        FundingLine line,
        Paging paging) {}
