package grantledger.query.application.view;

import grantledger.events.ApplicationEvent.Proposal;
import java.util.List;
import java.util.UUID;

/** An application while one event changes it: all that it has, to be overwritten in part. */
final class ApplicationDraft {

    private final UUID applicationId;
    Submission submission;
    Proposal proposal;
    ApplicationStatus status;
    String diaryNumber;
    Examination examination;
    Assessment assessment;
    Register register;
    Response response;
    PersonalData personalData;
    List<Standing> standings;

    ApplicationDraft(ApplicationView standing) {
        applicationId = standing.applicationId();
        submission = standing.submission();
        proposal = standing.proposal();
        status = standing.status();
        diaryNumber = standing.diaryNumber();
        examination = standing.examination();
        assessment = standing.assessment();
        register = standing.register();
        response = standing.response();
        personalData = standing.personalData();
        standings = standing.standings();
    }

    ApplicationView view() {
        return new ApplicationView(
                applicationId,
                submission,
                proposal,
                status,
                diaryNumber,
                examination,
                assessment,
                register,
                response,
                personalData,
                standings);
    }
}
