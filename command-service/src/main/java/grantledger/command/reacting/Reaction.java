package grantledger.command.reacting;

import grantledger.events.Event;
import grantledger.format.Envelope;

/** What follows from a kind of event. It may be asked twice about the same event, and has to take effect once. */
interface Reaction<E extends Event> {

    Class<E> on();

    void react(E event, Envelope envelope);
}
