package grantledger.command.grant.standing;

import grantledger.command.deciding.Acting;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.Track;
import java.time.LocalDate;
import java.util.UUID;

/** Where the grant comes from, and whose it is. None of it changes. */
public record Award(
        UUID applicationId, UUID callId, Track track, Applicant applicant, String submittedBy, LocalDate projectStart) {

    static Award of(GrantEstablished it) {
        return new Award(
                it.applicationId(), it.callId(), it.track(), it.applicant(), it.submittedBy(), it.projectStart());
    }

    boolean belongsTo(Acting acting) {
        return applicant.organisationNumber().equals(acting.organisationNumber())
                || acting.person().equals(submittedBy);
    }
}
