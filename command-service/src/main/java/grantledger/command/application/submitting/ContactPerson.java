package grantledger.command.application.submitting;

import grantledger.events.ApplicationEvent.Contact;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The person to ask about an application: as somebody wrote it, or sealed, as alone it may be decided on. */
@JsonDeserialize(as = ContactInput.class)
public sealed interface ContactPerson permits ContactInput, SealedContact {

    /** @throws IllegalStateException where it has not been sealed */
    Contact fact();
}
