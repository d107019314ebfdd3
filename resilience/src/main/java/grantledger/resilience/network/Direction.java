package grantledger.resilience.network;

/** The two ways of a connection. */
public enum Direction {
    TO_SERVER,
    TO_CLIENT
}
