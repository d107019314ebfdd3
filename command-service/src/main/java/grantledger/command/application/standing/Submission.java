package grantledger.command.application.standing;

import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.Track;
import java.util.UUID;

/** What never changes about an application: who applied, where. */
public record Submission(UUID applicationId, UUID callId, Track track, Applicant applicant, String submittedBy) {}
