package grantledger.query.application.view;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * One entry of the decision register. A later entry replaces an earlier one; a correction leaves the decision standing
 * and repeats its judgement and who prepared it. {@link DecisionEntry} is its form in JSON.
 */
@JsonSerialize(converter = DecisionEntry.Written.class)
@JsonDeserialize(converter = DecisionEntry.Read.class)
public sealed interface Decision {

    /**
     * Who stands behind it.
     *
     * @param decidedBy the decision-maker, the court, or who corrected
     * @param recommendedBy null when nobody had recommended anything
     * @param assessedBy whose scores stood when it was decided
     */
    record Authors(String decidedBy, String recommendedBy, List<String> assessedBy) {

        /** Assessors need not be the agency's people; whoever decides acts in office. */
        private Authors withoutPeople() {
            return new Authors(decidedBy, null, null);
        }
    }

    /** When it was decided, and its event's position in the log. */
    record Made(Authors authors, Instant at, long position) {

        private Made withoutPeople() {
            return new Made(authors.withoutPeople(), at, position);
        }
    }

    /** @param conditions those that the entry itself sets; a grant's stand with the grant */
    record Granted(Judgement judgement, String reasons, List<String> conditions, Made made) implements Decision {}

    record Declined(Judgement judgement, String reasons, Made made) implements Decision {}

    record Dismissed(Judgement judgement, String reasons, Made made) implements Decision {}

    record Reconsidered(Judgement judgement, String reasons, String ground, Made made) implements Decision {}

    /** @param caseNumber of the court whose decision was corrected, or null */
    record Corrected(Judgement judgement, String reasons, String correction, String caseNumber, Made made)
            implements Decision {}

    record AppealOutcome(Judgement judgement, String caseNumber, Made made) implements Decision {}

    Judgement judgement();

    Made made();

    /** What the entry makes of an application that had the status {@code before}. */
    default ApplicationStatus after(ApplicationStatus before) {
        if (this instanceof Corrected) {
            return before;
        }
        return switch (judgement()) {
            case Judgement.Grant _ -> ApplicationStatus.GRANTED;
            case Judgement.Decline _ -> upheldDismissal(before) ? before : ApplicationStatus.DECLINED;
            case Judgement.Dismissal _ -> ApplicationStatus.DISMISSED;
        };
    }

    /** The court lets a dismissal stand: nobody has judged the application itself. */
    private boolean upheldDismissal(ApplicationStatus before) {
        return this instanceof AppealOutcome && before == ApplicationStatus.DISMISSED;
    }

    default Decision withoutPeople() {
        Made shown = made().withoutPeople();
        return switch (this) {
            case Granted it -> new Granted(it.judgement, it.reasons, it.conditions, shown);
            case Declined it -> new Declined(it.judgement, it.reasons, shown);
            case Dismissed it -> new Dismissed(it.judgement, it.reasons, shown);
            case Reconsidered it -> new Reconsidered(it.judgement, it.reasons, it.ground, shown);
            case Corrected it -> new Corrected(it.judgement, it.reasons, it.correction, it.caseNumber, shown);
            case AppealOutcome it -> new AppealOutcome(it.judgement, it.caseNumber, shown);
        };
    }
}
