package grantledger.query.application.questions;

import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.FocusArea;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.MunicipalSupport;
import grantledger.events.Track;
import grantledger.projections.folding.Versioned;
import grantledger.query.answering.TwoDecimals;
import grantledger.query.application.view.ApplicationStatus;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.Assessment;
import grantledger.query.application.view.Assessment.Conflict;
import grantledger.query.application.view.Assessment.Recommendation;
import grantledger.query.application.view.Assessment.Scoring;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.application.view.Examination;
import grantledger.query.application.view.Response.Appeal;
import grantledger.query.application.view.Submission;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * An application as people read it. Reporting tools see neither {@code contact}, {@code submittedBy},
 * {@code assessors} and {@code conflicts} nor who scored, recommended and assessed; an applicant sees nothing of the
 * assessment until there is a decision. What is not shown is null.
 *
 * @param score 0–100 with two decimals, or null
 * @param grantedAmountSek of the decision that stands; null unless it is a grant
 * @param decisionMaker of the decision that stands, whoever has corrected it since
 * @param doubleFunding null where an earlier moment is asked for, in CSV, and for those who see only some applications
 */
public record ApplicationAnswer(
        UUID applicationId,
        UUID callId,
        Track track,
        String diaryNumber,
        ApplicationStatus status,
        Applicant applicant,
        FocusArea focusArea,
        String projectTitle,
        String purpose,
        long requestedAmountSek,
        LocalDate projectStart,
        LocalDate projectEnd,
        List<BudgetLine> budgetLines,
        boolean leadershipAnchored,
        MunicipalSupport municipalSupport,
        Contact contact,
        UUID previousGrantId,
        String submittedBy,
        Instant submittedAt,
        @JsonSerialize(using = TwoDecimals.class) BigDecimal score,
        Long grantedAmountSek,
        UUID grantId,
        String decisionMaker,
        Instant decidedAt,
        Examination examination,
        List<String> assessors,
        List<Conflict> conflicts,
        List<Scoring> scorings,
        Recommendation recommendation,
        List<DecisionEntry> decisions,
        List<Appeal> appeals,
        String withdrawalReasons,
        List<DoubleFunding> doubleFunding,
        long version,
        long position) {

    public static ApplicationAnswer of(Versioned<ApplicationView> row, List<DoubleFunding> doubleFunding) {
        ApplicationView view = row.view();
        Submission submission = view.submission();
        Proposal proposal = view.proposal();
        Assessment assessment = view.assessment();
        DecisionEntry decision = view.decision() == null ? null : DecisionEntry.of(view.decision());
        return new ApplicationAnswer(
                view.applicationId(),
                submission.callId(),
                submission.track(),
                view.diaryNumber(),
                view.status(),
                submission.applicant(),
                proposal.focusArea(),
                proposal.projectTitle(),
                proposal.purpose(),
                proposal.requestedAmountSek(),
                proposal.projectStart(),
                proposal.projectEnd(),
                proposal.budgetLines(),
                proposal.leadershipAnchored(),
                proposal.municipalSupport(),
                proposal.contact(),
                submission.previousGrantId(),
                submission.submittedBy(),
                submission.submittedAt(),
                assessment.score(),
                view.grantedAmountSek(),
                decision == null ? null : decision.grantId(),
                decision == null ? null : decision.decidedBy(),
                decision == null ? null : decision.decidedAt(),
                view.examination(),
                assessment.assessors(),
                assessment.conflicts(),
                assessment.scorings(),
                assessment.recommendation(),
                view.decisions().stream().map(DecisionEntry::of).toList(),
                view.response().appeals(),
                view.response().withdrawalReasons(),
                doubleFunding,
                row.version(),
                row.position());
    }
}
