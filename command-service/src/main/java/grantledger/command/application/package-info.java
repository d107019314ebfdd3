/** An application: from submission through check, assessment and recommendation to a reasoned decision. */
package grantledger.command.application;
