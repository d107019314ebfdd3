package grantledger.query.audit.ranking;

import grantledger.query.call.ranking.Contender;
import grantledger.query.call.ranking.Ranking;
import java.util.List;

/**
 * A track's applications as they were.
 *
 * @param order of those that had a place in the ranking
 */
record TrackThen(List<Contender> contenders, Ranking.Order order) {}
