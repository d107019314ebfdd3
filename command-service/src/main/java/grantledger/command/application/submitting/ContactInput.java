package grantledger.command.application.submitting;

import grantledger.command.values.Line;
import grantledger.events.ApplicationEvent.Contact;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;

/** The person to ask about an application. */
public record ContactInput(
        @NotNull @Line String name,
        @NotNull @Line @Email String email,
        @Line String phone) {

    public Contact fact() {
        return new Contact(name, email, phone, null);
    }
}
