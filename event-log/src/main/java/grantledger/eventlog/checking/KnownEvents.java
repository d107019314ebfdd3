package grantledger.eventlog.checking;

import grantledger.format.Codec;
import java.util.function.Predicate;

/**
 * What the domain knows of events, by which the log's are judged.
 *
 * @param command whether a command of that name was ever in the contract
 * @param plainContact whether an event holds a person's contact in plain text
 */
public record KnownEvents<E>(Codec<E> codec, Predicate<String> command, Predicate<E> plainContact) {}
