package grantledger.command.application;

import grantledger.command.values.Line;
import grantledger.events.ApplicationEvent.Contact;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The person to ask about an application. */
public record ContactDetails(
        @NotNull @Line String name,
        @NotNull @Email @Size(max = 200) String email,
        @Line String phone) {

    Contact fact() {
        return new Contact(name, email, phone);
    }
}
