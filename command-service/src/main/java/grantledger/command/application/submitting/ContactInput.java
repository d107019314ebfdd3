package grantledger.command.application.submitting;

import grantledger.command.values.Line;
import grantledger.events.ApplicationEvent.Contact;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;

/** The person to ask about an application. It is sealed before anything is decided, and is never told otherwise. */
public record ContactInput(
        @NotNull @Line String name,
        @NotNull @Line @Email String email,
        @Line String phone) implements ContactPerson {

    /** To be sealed. */
    public Contact plain() {
        return new Contact(name, email, phone, null);
    }

    @Override
    public Contact fact() {
        throw new IllegalStateException("A contact is sealed before anything is decided");
    }

    /** Says nothing of the person, wherever the command may be told of. */
    @Override
    public String toString() {
        return "ContactInput[not sealed]";
    }
}
