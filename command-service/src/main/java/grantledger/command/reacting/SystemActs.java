package grantledger.command.reacting;

import grantledger.access.roles.Role;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Refused;
import grantledger.command.handling.CommandGate;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Issues commands on nobody's behalf. A refusal means that what should follow has followed, or no longer applies. */
public final class SystemActs {

    static final String ACTOR = "system";
    private static final Logger LOG = LoggerFactory.getLogger(SystemActs.class);

    private final CommandGate gate;

    public SystemActs(CommandGate gate) {
        this.gate = gate;
    }

    void issue(Command<?, ?> command, Instant occurredAt) {
        Acting acting = new Acting(
                ACTOR, Set.of(Role.SYSTEM), false, false, null, occurredAt, command.name(), UUID.randomUUID(), 0);
        try {
            gate.decide(command, acting, null, null);
        } catch (Refused refused) {
            if (refused.rule().equals(GeneralRule.NO_CONCURRENT_CHANGE)) {
                throw refused; // not decided, so it has to be tried again
            }
            LOG.debug("{} was not needed: {}", command, refused.getMessage());
        }
    }
}
