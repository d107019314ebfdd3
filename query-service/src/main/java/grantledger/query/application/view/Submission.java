package grantledger.query.application.view;

import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.Track;
import java.time.Instant;
import java.util.UUID;

/** What never changes about an application: who sent it, when, and to which call. */
public record Submission(
        UUID callId, Track track, Applicant applicant, UUID previousGrantId, String submittedBy, Instant submittedAt) {

    static Submission of(ApplicationSubmitted e, Instant at) {
        return new Submission(e.callId(), e.track(), e.applicant(), e.previousGrantId(), e.submittedBy(), at);
    }

    Submission withoutPeople() {
        return new Submission(callId, track, applicant, previousGrantId, null, submittedAt);
    }
}
