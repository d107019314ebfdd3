package grantledger.query.audit.context;

import grantledger.query.application.questions.ApplicationAnswer;
import grantledger.query.application.scoring.Scoring;
import grantledger.query.application.view.Conflict;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.application.view.Recommendation;
import grantledger.query.audit.ranking.RankingThen;
import grantledger.query.call.questions.CallAnswer;
import grantledger.query.call.ranking.Ranking;
import java.time.Instant;
import java.util.List;

/**
 * What stood when a decision was made, and whether the decision follows from it.
 *
 * @param basis whether what the log had recorded is shown, or what had happened, whenever it was registered
 * @param recordedAt when the log made the decision durable
 * @param asOf the last position that was looked at: by what was recorded, the one before the command that decided
 * @param application as it then stood, scores, conflicts and recommendation included
 * @param budget the money of each track before the decision
 * @param ranking the application's track, put in order by all applications of the call as they then stood; of those that
 *     come before the application and after it, {@value RankingThen#AROUND} each
 * @param recomputed what follows from all that
 * @param follows whether the decision does; null where nothing is decided by it
 * @param departures where it does not: that need not be wrong, but it is for the reasons to say why
 */
record DecisionContext(
        DecisionEntry decision,
        Basis basis,
        Instant recordedAt,
        String actor,
        String command,
        long asOf,
        CallAnswer call,
        ApplicationAnswer application,
        List<Scoring> scores,
        List<Conflict> conflicts,
        Recommendation recommendation,
        List<CallAnswer.TrackAnswer> budget,
        List<Ranking.Row> ranking,
        Recomputed recomputed,
        Boolean follows,
        List<Departure> departures) {

    enum Basis {
        RECORDED,
        HAPPENED
    }
}
