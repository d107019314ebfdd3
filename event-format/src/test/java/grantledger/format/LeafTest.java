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

    private static Leaf leaf(String actor, String payload) {
        return new Leaf(
                new UUID(0, 1),
                9,
                new UUID(0, 2),
                "FundsGranted",
                1,
                Instant.parse("2026-09-17T08:00:00Z"),
                actor,
                new UUID(0, 3),
                payload.getBytes(UTF_8));
    }

    private static String written(String actor, String payload) throws NoSuchAlgorithmException {
        return "{\"actor\":\"" + actor + "\",\"commandId\":\"00000000-0000-0000-0000-000000000003\","
                + "\"eventId\":\"00000000-0000-0000-0000-000000000002\",\"eventSha256\":\""
                + HexFormat.of().formatHex(sha256(payload))
                + "\",\"occurredAt\":\"2026-09-17T08:00:00Z\",\"recordedAt\":\"2026-09-17T08:00:00.121903Z\","
                + "\"revision\":1,\"stream\":\"00000000-0000-0000-0000-000000000001\","
                + "\"type\":\"FundsGranted\",\"v\":1,\"version\":9}";
    }

    @Test
    void is_hashed_as_canonical_json_after_a_zero_byte() throws NoSuchAlgorithmException {
        assertThat(leaf("disa.decides", "{}").hash(RECORDED)).isEqualTo(sha256("\0" + written("disa.decides", "{}")));
    }

    @Test
    void escapes_in_the_actor_what_json_must_not_hold_and_nothing_else() throws NoSuchAlgorithmException {
        assertThat(leaf("Åsa \"Å\" \\", "{}").hash(RECORDED))
                .isEqualTo(sha256("\0" + written("Åsa \\\"Å\\\" \\\\", "{}")));
    }
}
