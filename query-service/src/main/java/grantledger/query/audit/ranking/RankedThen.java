package grantledger.query.audit.ranking;

import grantledger.query.call.ranking.Ranking;
import java.util.List;
import java.util.Optional;

/**
 * A ranking as it was.
 *
 * @param rows those around the application
 * @param own the application's place; empty where it has none
 * @param ranked how many have a place
 */
public record RankedThen(List<Ranking.Row> rows, Optional<Ranking.Place> own, int ranked) {}
