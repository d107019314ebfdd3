package grantledger.query.application.scoring;

import grantledger.events.ApplicationEvent.CriterionScore;
import grantledger.events.ApplicationEvent.PriorityResult;
import java.time.Instant;
import java.util.List;

/** One assessor's latest points for every criterion, and which of the call's priorities they found met. */
public record Scoring(
        String assessorId, List<CriterionScore> scores, List<PriorityResult> priorities, Instant scoredAt) {

    /** The points, but neither who gave them nor what they wrote. */
    public Scoring withoutPeople() {
        return new Scoring(
                null,
                scores.stream()
                        .map(score -> new CriterionScore(
                                score.criterionId(), score.points(), score.maxPoints(), score.weight(), null))
                        .toList(),
                priorities,
                scoredAt);
    }

    /** What was given and why, but not by whom. */
    public Scoring withoutName() {
        return new Scoring(null, scores, priorities, scoredAt);
    }
}
