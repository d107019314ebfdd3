package grantledger.query.application.view;

import grantledger.events.ApplicationEvent.ConflictOfInterestLifted;
import grantledger.events.ApplicationEvent.SetAsideGround;
import grantledger.query.application.scoring.Score;
import grantledger.query.application.scoring.Scoring;
import grantledger.query.application.scoring.Shares;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who assesses, who must not, what they gave, and what was recommended. What is not shown to a reader is null.
 *
 * @param assessors those who assess now
 * @param assigned those and whoever was barred since, who keeps the application in sight
 * @param barredPersons how many persons are barred
 * @param shares follow from the scorings, and so do {@code score} and {@code prioritiesMet}; null where nothing is scored
 */
public record Assessment(
        List<String> assessors,
        List<String> assigned,
        List<Conflict> conflicts,
        Integer barredPersons,
        List<Scoring> scorings,
        Shares shares,
        BigDecimal score,
        List<String> prioritiesMet,
        List<Recommendation> recommendations) {

    static final Assessment NOT_BEGUN =
            new Assessment(List.of(), List.of(), List.of(), 0, List.of(), null, null, List.of(), List.of());

    /** What is shown to those who must not see it yet. */
    static final Assessment HIDDEN = new Assessment(null, null, null, null, null, null, null, null, null);

    /** The one that stands, or that the decision in force rests on; or null. */
    public Recommendation recommendation() {
        return recommendations == null ? null : Recommendations.current(recommendations);
    }

    boolean scoredBy(String person) {
        return scorings.stream().anyMatch(scoring -> person.equals(scoring.assessorId()));
    }

    Assessment assigned(String person) {
        return of(
                with(without(person, assessors), person),
                with(without(person, assigned), person),
                conflicts,
                scorings,
                recommendations);
    }

    /** What the person scored is set aside. */
    Assessment unassigned(String person) {
        return of(
                without(person, assessors), without(person, assigned), conflicts, scoringsBut(person), recommendations);
    }

    Assessment scored(Scoring scoring) {
        return of(assessors, assigned, conflicts, with(scoringsBut(scoring.assessorId()), scoring), recommendations);
    }

    /** The person assesses no longer. What they scored is set aside, and recommended if nothing is decided on it. */
    Assessment barred(Conflict conflict) {
        String person = conflict.personId();
        Assessment barred = of(
                without(person, assessors), assigned, with(conflicts, conflict), scoringsBut(person), recommendations);
        Recommendation current = recommendation();
        return current != null && current.stands() && person.equals(current.recommendedBy())
                ? barred.setAside(SetAsideGround.RECOMMENDER_BARRED)
                : barred;
    }

    /** What was set aside stays so; to assess, the person is assigned anew. */
    Assessment lifted(ConflictOfInterestLifted e, Instant at) {
        List<Conflict> now = conflicts.stream()
                .map(conflict -> conflict.bars(e.personId()) ? conflict.lifted(e, at) : conflict)
                .toList();
        return of(assessors, assigned, now, scorings, recommendations);
    }

    Assessment recommended(Recommendation made) {
        return with(Recommendations.with(recommendations, made));
    }

    Assessment withdrawn(String reasons, String by) {
        return with(Recommendations.withdrawn(recommendations, reasons, by));
    }

    Assessment setAside(SetAsideGround ground) {
        return with(Recommendations.setAside(recommendations, ground));
    }

    Assessment decided() {
        return with(Recommendations.decided(recommendations));
    }

    Assessment annulled() {
        return with(Recommendations.annulled(recommendations));
    }

    /** The application is prepared from the beginning; who is barred stays so. */
    Assessment begunAnew() {
        return of(List.of(), List.of(), conflicts, List.of(), List.of());
    }

    boolean recommendationStands() {
        Recommendation current = recommendation();
        return current != null && current.stands();
    }

    private List<Scoring> scoringsBut(String person) {
        return scorings.stream()
                .filter(scoring -> !scoring.assessorId().equals(person))
                .toList();
    }

    private Assessment with(List<Recommendation> now) {
        return new Assessment(
                assessors, assigned, conflicts, barredPersons, scorings, shares, score, prioritiesMet, now);
    }

    private static Assessment of(
            List<String> assessors,
            List<String> assigned,
            List<Conflict> conflicts,
            List<Scoring> scorings,
            List<Recommendation> made) {
        long barred = conflicts.stream()
                .filter(Conflict::bars)
                .map(Conflict::personId)
                .distinct()
                .count();
        return new Assessment(
                assessors,
                assigned,
                conflicts,
                Math.toIntExact(barred),
                scorings,
                Shares.of(scorings).orElse(null),
                Score.of(scorings).map(Score::rounded).orElse(null),
                Score.prioritiesMet(scorings),
                made);
    }

    private static List<String> without(String person, List<String> people) {
        return people.stream().filter(one -> !one.equals(person)).toList();
    }

    private static <T> List<T> with(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
