package grantledger.resilience.loading;

import java.util.List;

/** What the sender of a command was told. */
public sealed interface Outcome {

    /** An event as an answer names it. */
    record Happened(String type, String stream, long version, long position) {}

    /** It was done, and is never to be forgotten. */
    record Acknowledged(String id, List<Happened> events) implements Outcome {}

    /** It was not done, for a reason that stands in the rules. */
    record Refused(int status, String rule) implements Outcome {}

    /** Nobody said what became of it. */
    record Unknown(String why) implements Outcome {}
}
