package grantledger.query.application.view;

import grantledger.events.ApplicationEvent.DecisionRecommended;
import grantledger.events.DecisionOutcome;
import java.time.Instant;

/**
 * What an officer proposes to decide.
 *
 * @param endedBecause why it was withdrawn, or on which ground it fell; else null
 * @param endedBy who withdrew it; null where it fell by itself
 */
public record Recommendation(
        DecisionOutcome outcome,
        Long amountSek,
        String reasons,
        String recommendedBy,
        Instant recommendedAt,
        State state,
        String endedBecause,
        String endedBy) {

    public enum State {
        /** Nothing has been decided since. */
        STANDING,
        /** The decision in force was made after it. */
        DECIDED,
        /** The decision that was made after it has been replaced or annulled. */
        PAST,
        WITHDRAWN,
        SET_ASIDE
    }

    static Recommendation of(DecisionRecommended e, Instant at) {
        return new Recommendation(
                e.outcome(), e.amountSek(), e.reasons(), e.recommendedBy(), at, State.STANDING, null, null);
    }

    /** Nothing has been decided since it was made, and it has not fallen. */
    boolean stands() {
        return state == State.STANDING;
    }

    Recommendation ended(State how, String because, String by) {
        return new Recommendation(outcome, amountSek, reasons, recommendedBy, recommendedAt, how, because, by);
    }

    Recommendation becoming(State now) {
        return ended(now, endedBecause, endedBy);
    }

    /** The outcome, but neither who proposed it nor what they wrote. */
    Recommendation withoutPeople() {
        return new Recommendation(outcome, amountSek, null, null, recommendedAt, state, null, null);
    }

    /** For those it is told to once it is decided: what was proposed and why, but not by whom. */
    Recommendation withoutNames() {
        return new Recommendation(outcome, amountSek, reasons, null, recommendedAt, state, endedBecause, null);
    }
}
