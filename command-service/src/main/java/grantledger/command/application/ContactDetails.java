package grantledger.command.application;

import grantledger.command.values.Line;
import grantledger.events.ApplicationEvent.Contact;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;

/** The person to ask about an application. */
public record ContactDetails(
        @NotNull @Line String name,
        @NotNull @Line @Email String email,
        @Line String phone) {

    Contact fact() {
        return new Contact(name, email, phone);
    }
}
