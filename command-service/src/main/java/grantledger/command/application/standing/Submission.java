package grantledger.command.application.standing;

import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.Track;
import java.time.Instant;
import java.util.UUID;

/**
 * Who applied, where, and when. One that was withdrawn may be sent again by the same organisation, and reads anew then.
 *
 * @param submittedAt the business time of the submission
 */
public record Submission(
        UUID applicationId, UUID callId, Track track, Applicant applicant, String submittedBy, Instant submittedAt) {}
