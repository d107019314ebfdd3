/** How a command meets the state of its stream and becomes events, or is refused by a rule. Pure: no framework here. */
package grantledger.command.deciding;
