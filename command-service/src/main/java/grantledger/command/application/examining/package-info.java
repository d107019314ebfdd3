/** The application is completed and checked against the formal requirements. */
package grantledger.command.application.examining;
