package grantledger.command.grant.standing;

import grantledger.command.deciding.Acting;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.Track;
import java.time.LocalDate;
import java.util.UUID;

/** Where the grant comes from, whose it is, and the days of the project. Only a longer or shorter project changes it. */
public record Award(
        UUID applicationId,
        UUID callId,
        Track track,
        Applicant applicant,
        String submittedBy,
        LocalDate projectStart,
        LocalDate projectEnd,
        LocalDate grantedOn) {

    static Award of(GrantEstablished it, LocalDate grantedOn) {
        return new Award(
                it.applicationId(),
                it.callId(),
                it.track(),
                it.applicant(),
                it.submittedBy(),
                it.projectStart(),
                it.projectEnd(),
                grantedOn);
    }

    Award ending(LocalDate newEnd) {
        return new Award(applicationId, callId, track, applicant, submittedBy, projectStart, newEnd, grantedOn);
    }

    boolean belongsTo(Acting acting) {
        return isOfOrganisationOf(acting) || acting.person().equals(submittedBy);
    }

    boolean isOfOrganisationOf(Acting acting) {
        return applicant.organisationNumber().equals(acting.organisationNumber());
    }
}
