package grantledger.query.audit;

import grantledger.query.application.questions.ApplicationAnswer;
import grantledger.query.application.scoring.Scoring;
import grantledger.query.application.view.Conflict;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.application.view.Recommendation;
import grantledger.query.call.questions.CallAnswer;
import grantledger.query.call.ranking.Ranking;
import java.time.Instant;
import java.util.List;

/**
 * What stood when a decision was made.
 *
 * @param asOf the last position before the command that decided: everything but the decision is as of it
 * @param recordedAt when the log made the decision durable
 * @param application as it then stood, scores, conflicts and recommendation included
 * @param budget the money of each track before the decision
 * @param ranking the application's track, put in order by all applications of the call as they then stood; of those that
 *     come before the application and after it, {@value RankingThen#AROUND} each
 */
record DecisionContext(
        DecisionEntry decision,
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
        List<Ranking.Row> ranking) {}
