package grantledger.command.application.standing;

import grantledger.events.ApplicationEvent.Proposal;
import java.util.UUID;

/** An application while one event changes it: all that it has, to be overwritten in part. */
final class ApplicationDraft {

    private final Submission submission;
    String diaryNumber;
    Proposal proposal;
    UUID previousGrantId;
    Status status;
    boolean passedCheck;
    Assessment assessment;
    Recommendation recommendation;
    Involvement involvement;
    Decided decided;
    int grants;
    UUID grantId;
    boolean annulled;
    Appeals appeals;
    PersonalData personalData;

    ApplicationDraft(Application standing) {
        submission = standing.submission();
        diaryNumber = standing.diaryNumber();
        proposal = standing.proposal();
        previousGrantId = standing.previousGrantId();
        status = standing.status();
        passedCheck = standing.passedCheck();
        assessment = standing.assessment();
        recommendation = standing.recommendation();
        involvement = standing.involvement();
        decided = standing.decided();
        grants = standing.grants();
        grantId = standing.grantId();
        annulled = standing.annulled();
        appeals = standing.appeals();
        personalData = standing.personalData();
    }

    Application application() {
        return new Application(
                submission,
                diaryNumber,
                proposal,
                previousGrantId,
                status,
                passedCheck,
                assessment,
                recommendation,
                involvement,
                decided,
                grants,
                grantId,
                annulled,
                appeals,
                personalData);
    }
}
