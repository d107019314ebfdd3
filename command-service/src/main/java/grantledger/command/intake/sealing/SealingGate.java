package grantledger.command.intake.sealing;

import static grantledger.command.application.standing.ApplicationRule.CONTACT_SEALED_WITH_STANDING_KEY;
import static grantledger.command.deciding.GeneralRule.KEYS_REACHABLE;

import grantledger.access.securitylog.SecurityLog;
import grantledger.access.securitylog.Trace;
import grantledger.command.application.erasing.ErasePersonalData;
import grantledger.command.application.submitting.BringsContact;
import grantledger.command.application.submitting.ContactInput;
import grantledger.command.application.submitting.SealedContact;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Refused;
import grantledger.command.handling.CommandGate;
import grantledger.command.keys.ContactKeys;
import grantledger.command.keys.KeysAway;
import grantledger.eventlog.IdempotencyKey;
import grantledger.eventlog.axon.Appended;
import grantledger.events.Event;
import grantledger.events.contacts.ContactSealing;
import grantledger.format.sealing.FieldSealing;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The gate for what people send. A contact person is sealed before the command goes through it, on a copy of the command;
 * what anybody is told, and what is kept to know the command again, was made of it before.
 */
@Component
public class SealingGate {

    private static final int ATTEMPTS = 5;

    private final CommandGate gate;
    private final ContactKeys keys;
    private final SecurityLog log;
    private final SecureRandom random = new SecureRandom();

    SealingGate(CommandGate gate, ContactKeys keys, SecurityLog log) {
        this.gate = gate;
        this.keys = keys;
        this.log = log;
    }

    /** As {@link CommandGate#decide}. */
    public List<Appended<Event>> decide(
            Command<?, ?> command, Acting acting, Long ifMatch, IdempotencyKey idempotencyKey) {
        List<Appended<Event>> appended = decideSealed(command, acting, ifMatch, idempotencyKey);
        if (command instanceof ErasePersonalData) {
            log.of(Trace.Event.ERASED, acting.person(), "/api/commands/{name}", acting.command(), null);
        }
        return appended;
    }

    private List<Appended<Event>> decideSealed(
            Command<?, ?> command, Acting acting, Long ifMatch, IdempotencyKey idempotencyKey) {
        for (int attempt = 1; ; attempt++) {
            Command<?, ?> sealed = sealed(command);
            try {
                return gate.decide(sealed, acting, ifMatch, idempotencyKey);
            } catch (Refused refused) {
                if (attempt == ATTEMPTS || !refused.rule().equals(CONTACT_SEALED_WITH_STANDING_KEY)) {
                    throw refused;
                }
                forget((BringsContact) sealed);
            }
        }
    }

    /** As {@link CommandGate#rehearse}. Its key is kept nowhere. */
    public List<Appended<Event>> rehearse(Command<?, ?> command, Acting acting, Long ifMatch) {
        Command<?, ?> sealed =
                command instanceof BringsContact bringing && bringing.contact() instanceof ContactInput contact
                        ? bringing.with(sealed(contact, bringing.applicationId(), FieldSealing.newKey(random)))
                        : command;
        return gate.rehearse(sealed, acting, ifMatch);
    }

    private Command<?, ?> sealed(Command<?, ?> command) {
        if (command instanceof BringsContact bringing && bringing.contact() instanceof ContactInput contact) {
            UUID application = bringing.applicationId();
            return bringing.with(sealed(contact, application, key(application)));
        }
        return command;
    }

    private byte[] key(UUID application) {
        try {
            return keys.of(application);
        } catch (KeysAway away) {
            throw unreachable();
        }
    }

    private static Refused unreachable() {
        return new Refused(
                KEYS_REACHABLE, null, "The keys that contact persons are sealed with cannot be reached. Try again.");
    }

    private SealedContact sealed(ContactInput contact, UUID application, byte[] key) {
        return new SealedContact(ContactSealing.seal(contact.plain(), application, key, random));
    }

    /** The log says that the key was erased, so nobody else needs it; it is gone for good a moment earlier. */
    private void forget(BringsContact sealed) {
        try {
            keys.destroy(List.of(ContactSealing.commitment(sealed.contact().fact())));
        } catch (KeysAway away) {
            throw unreachable();
        }
    }
}
