package grantledger.query.application.questions;

import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.Financing;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.MunicipalSupport;
import grantledger.events.Track;
import grantledger.projections.folding.Versioned;
import grantledger.query.answering.SwedishDay;
import grantledger.query.answering.TwoDecimals;
import grantledger.query.application.scoring.Scoring;
import grantledger.query.application.view.ApplicationStatus;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.Assessment;
import grantledger.query.application.view.Conflict;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.application.view.Examination;
import grantledger.query.application.view.PersonalData;
import grantledger.query.application.view.Recommendation;
import grantledger.query.application.view.Response.Appeal;
import grantledger.query.application.view.Submission;
import grantledger.query.contacts.ShownContact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * An application as people read it. What is kept from the reader is null; see
 * {@link grantledger.query.application.view.Secrecy}.
 *
 * @param contact its fields are null where the key is gone that would open them
 * @param contactErased the last time, if ever; a contact beside it was given later
 * @param erasureProposed what waits to be approved by somebody else
 * @param submittedOn the Swedish day, as {@code decidedOn}
 * @param receivedAt when it reached the agency, where an officer entered it for the applicant
 * @param late it reached the agency after the call had closed
 * @param score 0–100 with two decimals, or null
 * @param prioritiesMet those that every complete assessor says are met
 * @param grantedAmountSek what the application's grants are worth now, 0 once refused or revoked; null where there is none
 * @param decidedAmountSek what the decision in force says; null unless it is a grant
 * @param decisionMaker of the decision in force, whoever has corrected it since
 * @param barredPersons how many persons are barred from handling it
 * @param recommendation the one that stands, or that the decision in force rests on
 * @param recommendations every one, also those that fell
 * @param servedOn the day the latest decision reached the applicant
 * @param doubleFunding null where an earlier moment is asked for, in CSV, and for those who see only some applications
 */
public record ApplicationAnswer(
        UUID applicationId,
        UUID callId,
        Track track,
        String diaryNumber,
        ApplicationStatus status,
        Applicant applicant,
        String focusArea,
        String projectTitle,
        String purpose,
        long requestedAmountSek,
        LocalDate projectStart,
        LocalDate projectEnd,
        List<BudgetLine> budgetLines,
        List<Financing> otherFinancing,
        boolean leadershipAnchored,
        MunicipalSupport municipalSupport,
        ShownContact contact,
        ErasedContact contactErased,
        PersonalData.Proposed erasureProposed,
        UUID previousGrantId,
        String submittedBy,
        Instant submittedAt,
        LocalDate submittedOn,
        Instant receivedAt,
        boolean late,
        @JsonSerialize(using = TwoDecimals.class) BigDecimal score,
        List<String> prioritiesMet,
        Long grantedAmountSek,
        Long decidedAmountSek,
        UUID grantId,
        String decisionMaker,
        Instant decidedAt,
        LocalDate decidedOn,
        Examination examination,
        List<String> assessors,
        List<Conflict> conflicts,
        Integer barredPersons,
        List<Scoring> scorings,
        Recommendation recommendation,
        List<Recommendation> recommendations,
        List<DecisionEntry> decisions,
        LocalDate servedOn,
        List<Appeal> appeals,
        String withdrawalReasons,
        String discontinuedBecause,
        List<DoubleFunding> doubleFunding,
        long version,
        long position) {

    /** By which disposal decision a contact person was erased. Who proposed and who did it is told to those who handle cases. */
    public record ErasedContact(Instant erasedAt, String disposalDecision, String proposedBy, String erasedBy) {

        private static ErasedContact of(PersonalData.Erased last) {
            return last == null
                    ? null
                    : new ErasedContact(last.erasedAt(), last.disposalDecision(), last.proposedBy(), last.erasedBy());
        }
    }

    /** Without the contact person. */
    public static ApplicationAnswer of(
            Versioned<ApplicationView> row, Long grantedAmountSek, List<DoubleFunding> doubleFunding) {
        return of(row, grantedAmountSek, doubleFunding, null);
    }

    /** @param contact as the reader is shown it, or null */
    public static ApplicationAnswer of(
            Versioned<ApplicationView> row,
            Long grantedAmountSek,
            List<DoubleFunding> doubleFunding,
            ShownContact contact) {
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
                proposal.otherFinancing(),
                proposal.leadershipAnchored(),
                proposal.municipalSupport(),
                contact,
                ErasedContact.of(view.personalData().erased()),
                view.personalData().proposal(),
                submission.previousGrantId(),
                submission.submittedBy(),
                submission.submittedAt(),
                SwedishDay.of(submission.submittedAt()),
                submission.receivedAt(),
                submission.late(),
                assessment.score(),
                assessment.prioritiesMet(),
                grantedAmountSek,
                view.decidedAmountSek(),
                decision == null ? null : decision.grantId(),
                decision == null ? null : decision.decidedBy(),
                decision == null ? null : decision.decidedAt(),
                decision == null ? null : SwedishDay.of(decision.decidedAt()),
                view.examination(),
                assessment.assessors(),
                assessment.conflicts(),
                assessment.barredPersons(),
                assessment.scorings(),
                assessment.recommendation(),
                assessment.recommendations(),
                view.decisions().stream().map(DecisionEntry::of).toList(),
                view.response().servedOn(),
                view.response().appeals(),
                view.response().withdrawalReasons(),
                view.response().discontinuedBecause(),
                doubleFunding,
                row.version(),
                row.position());
    }
}
