package grantledger.format;

/** An event's name in the contract, the current revision of its form (from 1), and the record that holds it. */
public record EventType<E>(String name, int revision, Class<? extends E> record) {}
