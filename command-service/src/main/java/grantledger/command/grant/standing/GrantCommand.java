package grantledger.command.grant.standing;

import grantledger.command.deciding.Command;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.GrantEvent;
import java.util.UUID;

/** What may be asked of a grant. */
public interface GrantCommand extends Command<Grant, GrantEvent> {

    UUID grantId();

    @Override
    default StreamKind<Grant, GrantEvent> streamKind() {
        return Grant.KIND;
    }

    @Override
    default UUID stream() {
        return grantId();
    }
}
