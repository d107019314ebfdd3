package grantledger.eventlog.axon;

import grantledger.eventlog.states.Versioned;

/** An aggregate whose state is a value, so that it can be made from a kept state instead of from its events each time. */
public interface KeptAggregate {

    void restore(String stream, Versioned<?> kept);

    /** How the stream stands, given the version that Axon has counted. */
    Versioned<?> standing(long version);
}
