package grantledger.command.application.submitting;

import grantledger.events.ApplicationEvent.Contact;

/** As it is recorded. */
public record SealedContact(Contact fact) implements ContactPerson {}
