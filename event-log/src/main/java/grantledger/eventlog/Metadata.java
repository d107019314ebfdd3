package grantledger.eventlog;

import grantledger.format.Json;
import java.util.UUID;
import tools.jackson.databind.ObjectReader;

/** What stands beside each event of an append: who issued which command. */
public record Metadata(String actor, String command, UUID commandId) {

    private static final ObjectReader READER = Json.mapper().readerFor(Metadata.class);

    static Metadata of(Append append) {
        return new Metadata(append.actor(), append.command(), append.commandId());
    }

    public static Metadata read(byte[] json) {
        return READER.readValue(json);
    }

    public byte[] json() {
        return Json.mapper().writeValueAsBytes(this);
    }
}
