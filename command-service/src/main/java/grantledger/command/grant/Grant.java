package grantledger.command.grant;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Kind;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantEstablished;
import java.util.UUID;

/** How a grant stands, as far as decisions need to know. */
public record Grant(UUID grantId, UUID applicationId, UUID callId, Applicant applicant, boolean accepted) {

    public static final Kind<Grant, GrantEvent> KIND =
            new Kind<>("grant", Grant.class, GrantEvent.class, Grant::after, Grant::belongsTo);

    private static Grant after(Grant grant, GrantEvent event) {
        return switch (event) {
            case GrantEstablished it -> new Grant(it.grantId(), it.applicationId(), it.callId(), it.applicant(), false);
            case GrantAccepted it -> new Grant(grant.grantId, grant.applicationId, grant.callId, grant.applicant, true);
            default -> grant;
        };
    }

    private boolean belongsTo(Acting acting) {
        return applicant.organisationNumber().equals(acting.organisationNumber());
    }
}
