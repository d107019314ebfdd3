package grantledger.command.deciding;

import grantledger.events.Event;

/** The command that follows by itself from an event. It may be issued twice for the same event, and takes effect once. */
public interface Reaction<E extends Event> {

    Class<E> on();

    Command<?, ?> then(E event);
}
