package grantledger.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTest {

    private static final Instant ISSUED = Instant.parse("2026-01-01T00:00:00Z");
    private static final JWK KEY = new OctetSequenceKey.Builder(new byte[32]).build();

    private final SetTime clock = new SetTime(ISSUED);
    private JWKSet published = new JWKSet(List.of(KEY));
    private int asked;
    private final KnownTokens tokens = new KnownTokens(this::issuer, new IssuerKeys(() -> published, clock), clock);

    private Jwt issuer(String token) {
        asked++;
        if (!token.startsWith("genuine")
                || published.isEmpty()
                || clock.instant().isAfter(ISSUED.plus(Duration.ofHours(1)))) {
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
        clock.forward(Duration.ofHours(2));
        assertThatThrownBy(() -> tokens.decode("genuine a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void refuses_a_known_token_once_its_key_has_been_found_to_be_withdrawn() {
        tokens.decode("genuine a");
        published = new JWKSet();
        clock.forward(IssuerKeys.FRESH);
        assertThatThrownBy(() -> tokens.decode("genuine a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void goes_on_with_a_known_token_while_the_keys_that_are_fetched_again_are_the_same() {
        tokens.decode("genuine a");
        clock.forward(IssuerKeys.FRESH);
        published = new JWKSet(List.of(KEY));
        tokens.decode("genuine a");
        assertThat(asked).isEqualTo(1);
    }
}
