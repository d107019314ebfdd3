/** Lives of whole matters, from the announcement of a call to what ends an application or its grant. */
package grantledger.command.lives.matters;
