package grantledger.command.intake.batches;

import grantledger.access.tokens.Person;
import java.util.function.Supplier;

/**
 * Whose batch it is.
 *
 * @param person asked for each line, and refused once the token does not hold any more
 */
record Sender(String subject, Supplier<Person> person) {}
