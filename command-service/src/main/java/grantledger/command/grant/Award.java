package grantledger.command.grant;

import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.Track;
import java.time.LocalDate;
import java.util.UUID;

/** Where the grant comes from, and whose it is. None of it changes. */
record Award(
        UUID applicationId, UUID callId, Track track, Applicant applicant, LocalDate projectStart, String decidedBy) {

    static Award of(GrantEstablished it) {
        return new Award(
                it.applicationId(), it.callId(), it.track(), it.applicant(), it.projectStart(), it.decidedBy());
    }
}
