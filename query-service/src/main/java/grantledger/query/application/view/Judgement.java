package grantledger.query.application.view;

import grantledger.events.DecisionOutcome;
import java.util.UUID;

/** What an entry of the decision register says about an application. */
sealed interface Judgement {

    /** It gets money. Both are null where the event did not tell. */
    record Grant(Long amountSek, UUID grantId) implements Judgement {}

    /** It does not. */
    record Decline() implements Judgement {}

    /** It is not judged at all. */
    record Dismissal() implements Judgement {}

    /** Nothing: what had been said is annulled, or stands. */
    record None() implements Judgement {}

    static Judgement of(DecisionOutcome outcome, Long amountSek, UUID grantId) {
        return switch (outcome) {
            case GRANT -> new Grant(amountSek, grantId);
            case DECLINE -> new Decline();
        };
    }

    /** Null for a dismissal, and where nothing is said. */
    default DecisionOutcome outcome() {
        return switch (this) {
            case Grant _ -> DecisionOutcome.GRANT;
            case Decline _ -> DecisionOutcome.DECLINE;
            case Dismissal _, None _ -> null;
        };
    }

    /** Null unless it is a grant; so is the grant's id. */
    default Long amountSek() {
        return this instanceof Grant grant ? grant.amountSek : null;
    }

    default UUID grantId() {
        return this instanceof Grant grant ? grant.grantId : null;
    }
}
