package grantledger.benchmark.material;

import grantledger.command.application.submitting.BringsContact;
import grantledger.command.application.submitting.ContactInput;
import grantledger.command.application.submitting.SealedContact;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.events.contacts.ContactSealing;
import grantledger.format.Json;
import grantledger.format.sealing.FieldSealing;
import java.security.SecureRandom;

/** A command and who issues it. */
public record Step(Who who, Command<?, ?> command) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] KEY = FieldSealing.newKey(RANDOM);

    public Acting acting() {
        return who.acting(name());
    }

    /** As in the path of the API. */
    public String name() {
        return command.name();
    }

    /** As the service's intake hands it to the gate: a contact person is sealed, by a key that is at hand. */
    public Command<?, ?> sealed() {
        return command instanceof BringsContact bringing && bringing.contact() instanceof ContactInput contact
                ? bringing.with(
                        new SealedContact(ContactSealing.seal(contact.plain(), bringing.applicationId(), KEY, RANDOM)))
                : command;
    }

    /** As in the body of a request. */
    public byte[] json() {
        return Json.mapper().writeValueAsBytes(command);
    }
}
