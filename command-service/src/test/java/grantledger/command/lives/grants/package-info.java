/** What somebody might ask of a grant, sensible or not. */
package grantledger.command.lives.grants;
