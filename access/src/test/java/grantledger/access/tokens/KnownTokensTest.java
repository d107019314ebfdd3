package grantledger.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTest {

    private static final Instant ISSUED = Instant.parse("2026-01-01T00:00:00Z");

    private Instant now = ISSUED;
    private int asked;
    private final KnownTokens tokens = new KnownTokens(this::issuer, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    private Jwt issuer(String token) {
        asked++;
        if (!token.startsWith("genuine") || now.isAfter(ISSUED.plus(Duration.ofHours(1)))) {
            throw new BadJwtException("no");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .issuedAt(ISSUED)
                .expiresAt(ISSUED.plus(Duration.ofHours(1)))
                .build();
    }

    @Test
    void has_a_token_checked_once() {
        assertThat(tokens.decode("genuine a").getSubject()).isEqualTo("genuine a");
        assertThat(tokens.decode("genuine a").getSubject()).isEqualTo("genuine a");
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void takes_no_token_for_another() {
        tokens.decode("genuine a");
        assertThat(tokens.decode("genuine b").getSubject()).isEqualTo("genuine b");
    }

    @Test
    void does_not_remember_a_token_that_was_refused() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void refuses_a_known_token_once_it_has_expired() {
        tokens.decode("genuine a");
        now = ISSUED.plus(Duration.ofHours(2));
        assertThatThrownBy(() -> tokens.decode("genuine a")).isInstanceOf(BadJwtException.class);
    }
}
