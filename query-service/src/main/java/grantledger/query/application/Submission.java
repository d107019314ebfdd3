package grantledger.query.application;

import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.Track;
import java.time.Instant;
import java.util.UUID;

/** What never changes about an application: who sent it, when, and to which call. */
public record Submission(
        UUID callId, Track track, Applicant applicant, UUID previousGrantId, String submittedBy, Instant submittedAt) {

    Submission withoutPeople() {
        return new Submission(callId, track, applicant, previousGrantId, null, submittedAt);
    }
}
