package grantledger.command.grant.standing;

import static grantledger.command.grant.standing.GrantRule.CHANGE_IS_PENDING;

import grantledger.command.values.NameBasedId;
import grantledger.events.GrantEvent.ChangeRequested;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The changes that were asked for.
 *
 * @param pending the one that waits for a decision, or null
 */
public record Changes(List<UUID> requested, ChangeRequested pending) {

    static final Changes NONE = new Changes(List.of(), null);

    Changes requesting(ChangeRequested it) {
        List<UUID> ids =
                Stream.concat(requested.stream(), Stream.of(it.changeId())).toList();
        return new Changes(ids, it);
    }

    Changes deciding() {
        return new Changes(requested, null);
    }

    public ChangeRequested requirePending(UUID changeId) {
        CHANGE_IS_PENDING.requireOf(
                "changeId",
                pending != null && pending.changeId().equals(changeId),
                "Change %s does not wait for a decision.",
                changeId);
        return pending;
    }

    public UUID nextId(UUID grantId) {
        return NameBasedId.of(grantId, "change/" + (requested.size() + 1));
    }
}
