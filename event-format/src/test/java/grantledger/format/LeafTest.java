package grantledger.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeafTest {

    private static final Instant RECORDED = Instant.parse("2026-09-17T08:00:00.121903Z");

    private static byte[] sha256(String text) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    }

    private static StoredEvent event(String actor, String payload) {
        Envelope envelope = new Envelope(
                17,
                new UUID(0, 1),
                9,
                new UUID(0, 2),
                "FundsGranted",
                1,
                Instant.parse("2026-09-17T08:00:00Z"),
                RECORDED,
                actor,
                "grant-funds",
                new UUID(0, 3));
        return new StoredEvent(envelope, payload.getBytes(UTF_8));
    }

    private static Leaf leaf(String actor, String payload) {
        return Leaf.of(
                new UUID(0, 1),
                9,
                new UUID(0, 2),
                "FundsGranted",
                1,
                Instant.parse("2026-09-17T08:00:00Z"),
                actor,
                "grant-funds",
                new UUID(0, 3),
                payload.getBytes(UTF_8));
    }

    private static String written(int version, String actor, String payload) throws NoSuchAlgorithmException {
        return "{\"actor\":\"" + actor + "\"," + (version == 1 ? "" : "\"command\":\"grant-funds\",")
                + "\"commandId\":\"00000000-0000-0000-0000-000000000003\","
                + "\"eventId\":\"00000000-0000-0000-0000-000000000002\",\"eventSha256\":\""
                + HexFormat.of().formatHex(sha256(payload))
                + "\",\"occurredAt\":\"2026-09-17T08:00:00Z\",\"recordedAt\":\"2026-09-17T08:00:00.121903Z\","
                + "\"revision\":1,\"stream\":\"00000000-0000-0000-0000-000000000001\","
                + "\"type\":\"FundsGranted\",\"v\":" + version + ",\"version\":9}";
    }

    @Test
    void is_hashed_as_canonical_json_after_a_zero_byte() throws NoSuchAlgorithmException {
        assertThat(leaf("disa.decides", "{}").hash(RECORDED))
                .isEqualTo(sha256("\0" + written(2, "disa.decides", "{}")));
    }

    @Test
    void of_version_1_is_written_as_it_was() throws NoSuchAlgorithmException {
        assertThat(Leaf.bytes(1, event("disa.decides", "{}"))).asString().isEqualTo(written(1, "disa.decides", "{}"));
    }

    @Test
    void of_a_stored_event_is_the_one_that_its_hash_is_of() throws NoSuchAlgorithmException {
        StoredEvent event = event("disa.decides", "{}");
        for (int version = 1; version <= Leaf.VERSION; version++) {
            String leaf = written(version, "disa.decides", "{}");
            assertThat(Leaf.fitting(event, sha256("\0" + leaf))).hasValue(leaf.getBytes(UTF_8));
        }
        assertThat(Leaf.fitting(event("disa.decides", "{ }"), sha256("\0" + written(2, "disa.decides", "{}"))))
                .isEmpty();
    }

    @Test
    void escapes_in_the_actor_what_json_must_not_hold_and_nothing_else() throws NoSuchAlgorithmException {
        assertThat(leaf("Åsa \"Å\" \\", "{}").hash(RECORDED))
                .isEqualTo(sha256("\0" + written(2, "Åsa \\\"Å\\\" \\\\", "{}")));
    }
}
