/** Lives of grants alone: what somebody might ask of a grant, sensible or not, and what its money comes to. */
package grantledger.command.lives.grants;
