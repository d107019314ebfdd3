package grantledger.format;

/** An event as the log and the topic hold it: its envelope, and the payload byte for byte as it was written. */
public record StoredEvent(Envelope envelope, byte[] payload) {}
