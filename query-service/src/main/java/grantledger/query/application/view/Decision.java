package grantledger.query.application.view;

import grantledger.events.AppealOutcome;
import grantledger.events.DismissalGround;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * One entry of the decision register. A later entry replaces an earlier one; a correction leaves the decision standing
 * and repeats its judgement and who prepared it, and so does a court that upholds it. {@link DecisionEntry} is its form
 * in JSON.
 */
@JsonSerialize(converter = DecisionEntry.Written.class)
@JsonDeserialize(converter = DecisionEntry.Read.class)
public sealed interface Decision {

    /**
     * Who stands behind it.
     *
     * @param decidedBy the decision-maker, the court, or who corrected or reopened
     * @param recommendedBy null when nobody had recommended anything
     * @param assessedBy whose scores stood when it was decided
     */
    record Authors(String decidedBy, String recommendedBy, List<String> assessedBy) {

        /** Assessors need not be the agency's people; whoever decides acts in office. */
        private Authors withoutOfficers() {
            return new Authors(decidedBy, null, null);
        }
    }

    /** When it was decided, and its event's position in the log. */
    record Made(Authors authors, Instant at, long position) {

        private Made by(Authors shown) {
            return new Made(shown, at, position);
        }
    }

    /** @param conditions those that the entry itself sets; a grant's stand with the grant */
    record Granted(Judgement judgement, String reasons, List<String> conditions, Made made) implements Decision {}

    record Declined(Judgement judgement, String reasons, Made made) implements Decision {}

    record Dismissed(Judgement judgement, DismissalGround ground, String reasons, Made made) implements Decision {}

    record Reconsidered(Judgement judgement, String reasons, String ground, Made made) implements Decision {}

    /** @param caseNumber of the court whose decision was corrected, or null */
    record Corrected(Judgement judgement, String reasons, String correction, String caseNumber, Made made)
            implements Decision {}

    /** @param recordedBy null where the event did not tell */
    record Appealed(Judgement judgement, AppealOutcome outcome, String caseNumber, String recordedBy, Made made)
            implements Decision {}

    /** What had been decided, or ended without a decision, is annulled. */
    record Reopened(Judgement judgement, String reasons, String ground, Made made) implements Decision {}

    Judgement judgement();

    Made made();

    /** What the entry makes of an application that had the status {@code before}, when it is decided by it. */
    default ApplicationStatus after(ApplicationStatus before) {
        return switch (judgement()) {
            case Judgement.Grant _ -> ApplicationStatus.GRANTED;
            case Judgement.Decline _ -> ApplicationStatus.DECLINED;
            case Judgement.Dismissal _ -> ApplicationStatus.DISMISSED;
            case Judgement.None _ -> before;
        };
    }

    /** It says what becomes of the application, and not only that an earlier entry stands, was wrong or is annulled. */
    default boolean decides() {
        return !(this instanceof Corrected) && !(judgement() instanceof Judgement.None);
    }

    /** Who decided, and not who prepared it. */
    default Decision withoutOfficers() {
        return by(made().authors().withoutOfficers());
    }

    /** A court is nobody in particular, and stays. */
    default Decision withoutPeople() {
        return by(new Authors(this instanceof Appealed ? made().authors().decidedBy() : null, null, null));
    }

    private Decision by(Authors authors) {
        Made shown = made().by(authors);
        return switch (this) {
            case Granted it -> new Granted(it.judgement, it.reasons, it.conditions, shown);
            case Declined it -> new Declined(it.judgement, it.reasons, shown);
            case Dismissed it -> new Dismissed(it.judgement, it.ground, it.reasons, shown);
            case Reconsidered it -> new Reconsidered(it.judgement, it.reasons, it.ground, shown);
            case Corrected it -> new Corrected(it.judgement, it.reasons, it.correction, it.caseNumber, shown);
            case Appealed it -> new Appealed(it.judgement, it.outcome, it.caseNumber, null, shown);
            case Reopened it -> new Reopened(it.judgement, it.reasons, it.ground, shown);
        };
    }
}
