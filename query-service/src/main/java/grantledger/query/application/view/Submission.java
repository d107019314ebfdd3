package grantledger.query.application.view;

import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationResubmitted;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.Track;
import java.time.Instant;
import java.util.UUID;

/**
 * Who sent the application, when, and to which call; another where it was withdrawn and sent again.
 *
 * @param receivedAt when it reached the agency, where an officer entered it for the applicant; else null
 * @param late it reached the agency after the call had closed
 */
public record Submission(
        UUID callId,
        Track track,
        Applicant applicant,
        UUID previousGrantId,
        String submittedBy,
        Instant submittedAt,
        Instant receivedAt,
        boolean late) {

    static Submission of(ApplicationSubmitted e, Instant at) {
        return new Submission(
                e.callId(),
                e.track(),
                e.applicant(),
                e.previousGrantId(),
                e.submittedBy(),
                at,
                e.receivedAt(),
                e.late());
    }

    Submission again(ApplicationResubmitted e, Instant at) {
        return new Submission(
                callId, e.track(), e.applicant(), e.previousGrantId(), e.submittedBy(), at, e.receivedAt(), e.late());
    }

    /** A grant that was named stays named where nothing else is said. */
    Submission buildingOn(UUID grantId) {
        return grantId == null ? this : with(grantId, submittedBy);
    }

    Submission withoutPeople() {
        return with(previousGrantId, null);
    }

    /** When the application reached the agency. */
    public Instant arrivedAt() {
        return receivedAt == null ? submittedAt : receivedAt;
    }

    private Submission with(UUID grantId, String by) {
        return new Submission(callId, track, applicant, grantId, by, submittedAt, receivedAt, late);
    }
}
