package grantledger.query.audit.difference;

import grantledger.format.Recorded;
import tools.jackson.databind.JsonNode;

/** What is looked at event after event, and shown as the answers show it. */
interface Matter {

    /** @param next of the streams that it follows from, in the order in which they are folded */
    void add(Recorded<?> next);

    /** Without the version and the position, which every event changes; without any field before it began. */
    JsonNode shown();
}
