/** A call: what may be applied for, by whom, within which ceiling. */
package grantledger.command.call;
