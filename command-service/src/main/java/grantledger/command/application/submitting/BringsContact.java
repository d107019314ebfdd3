package grantledger.command.application.submitting;

import grantledger.command.application.standing.ApplicationCommand;

/** A command that may bring the contact person of an application. */
public interface BringsContact extends ApplicationCommand {

    /** Or null. */
    ContactPerson contact();

    /** The same command with another contact. */
    BringsContact with(SealedContact contact);
}
