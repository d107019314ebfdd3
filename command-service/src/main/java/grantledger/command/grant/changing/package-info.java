/** Time, plan and amount change: at the recipient's wish, by a new decision, or by a court. */
package grantledger.command.grant.changing;
