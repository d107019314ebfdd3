package grantledger.verifier.made;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.verifier.tree.Hash;
import java.util.UUID;

/** An event made for a test: what it says, and where it belongs. */
public record MadeEvent(String stream, int version, String type, String actor, String payload) {

    public static final String STREAM = "5f3c8f5e-0000-4000-8000-000000000001";

    public static MadeEvent of(int version, String type) {
        return new MadeEvent(STREAM, version, type, "disa.decides", "{\"amountSek\":" + version + "00000}");
    }

    public byte[] bytes() {
        return payload.getBytes(UTF_8);
    }

    public byte[] leaf() {
        return leaf(",\"command\":\"grant-funds\"", 2);
    }

    public byte[] leafOfFormOne() {
        return leaf("", 1);
    }

    private byte[] leaf(String command, int form) {
        UUID id = new UUID(stream.hashCode(), version);
        return ("{\"actor\":\"" + actor + "\"" + command + ",\"commandId\":\"" + id + "\",\"eventId\":\"" + id
                        + "\",\"eventSha256\":\"" + Hash.of(bytes()).hexadecimal()
                        + "\",\"occurredAt\":\"2026-09-17T08:00:00Z\",\"recordedAt\":\"2026-09-17T08:00:0"
                        + version % 10
                        + ".121903Z\",\"revision\":1,\"stream\":\"" + stream + "\",\"type\":\"" + type + "\",\"v\":"
                        + form
                        + ",\"version\":" + version + "}")
                .getBytes(UTF_8);
    }
}
