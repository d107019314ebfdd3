package grantledger.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final Instant SIGNED = Instant.parse("2026-11-26T10:00:00Z");
    private static final String NOTE = """
        example.org/log
        4711
        AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=

        — example.org/log %s
        — witness.example.net %s
        — other.example.net not-even-base64
        """.formatted(base64(4 + 64), base64WithTime());

    private static String base64(int length) {
        return Base64.getEncoder().encodeToString(new byte[length]);
    }

    private static String base64WithTime() {
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(4 + 8 + 64)
                        .putInt(1)
                        .putLong(SIGNED.getEpochSecond())
                        .array());
    }

    @Test
    void tells_how_large_the_log_is_and_who_has_signed_that_and_when() {
        var checkpoint = Checkpoint.of(NOTE).orElseThrow();
        assertThat(checkpoint.origin()).isEqualTo("example.org/log");
        assertThat(checkpoint.size()).isEqualTo(4711);
        assertThat(checkpoint.signatures()).isEqualTo(1);
        assertThat(checkpoint.witnesses())
                .containsExactly(
                        new Checkpoint.Cosignature("witness.example.net", Optional.of(SIGNED)),
                        new Checkpoint.Cosignature("other.example.net", Optional.empty()));
    }

    @Test
    void tells_nothing_of_what_is_no_checkpoint() {
        assertThat(Checkpoint.of("")).isEmpty();
        assertThat(Checkpoint.of("log\nmany\nroot\n\n")).isEmpty();
    }
}
