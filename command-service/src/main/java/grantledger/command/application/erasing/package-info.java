/** The contact person of an application is erased: one person proposes it, another carries it out. */
package grantledger.command.application.erasing;
