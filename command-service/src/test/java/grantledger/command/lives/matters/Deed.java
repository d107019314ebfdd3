package grantledger.command.lives.matters;

import grantledger.events.Event;

/** An event, and who brought it about. */
record Deed(Event event, String person) {}
