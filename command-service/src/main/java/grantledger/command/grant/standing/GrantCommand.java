package grantledger.command.grant.standing;

import grantledger.command.deciding.Command;
import grantledger.command.deciding.Matter;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.GrantEvent;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

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

    @Override
    default Optional<UUID> matter(Function<UUID, Optional<Matter>> standing) {
        return standing.apply(grantId())
                .filter(Grant.class::isInstance)
                .map(grant -> ((Grant) grant).award().applicationId());
    }
}
